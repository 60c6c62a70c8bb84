/**
 * Denominators and targets loaded by hand: checked line by line, kept with where they come from.
 */
@NullMarked
package org.anshu.pipeline.reference;

import org.jspecify.annotations.NullMarked;
