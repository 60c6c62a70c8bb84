/**
 * Worked examples of rubrics ({@code examples.yml}): units, figures, facts and marks as small
 * tables with the points, totals, grades and ranks that people computed by hand, and their
 * arithmetic.
 */
@NullMarked
package org.anshu.registry.scoring.example;

import org.jspecify.annotations.NullMarked;
