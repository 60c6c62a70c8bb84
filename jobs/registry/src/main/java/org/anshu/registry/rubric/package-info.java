/**
 * Scoring sheets 考核评分细则 as dated editions: what the committee owns, read and checked. No sheet is
 * built in; the shipped ones are examples after published rules.
 */
@NullMarked
package org.anshu.registry.rubric;

import org.jspecify.annotations.NullMarked;
