/**
 * How firmly a ranking stands: rank intervals, groups and what would flip a grade. Advice beside
 * the official result, in floating point; never instead of it.
 */
@NullMarked
package org.anshu.registry.league;

import org.jspecify.annotations.NullMarked;
