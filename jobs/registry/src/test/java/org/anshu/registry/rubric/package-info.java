/** Tests of the reader of rubrics and of the shipped ones. */
@NullMarked
package org.anshu.registry.rubric;

import org.jspecify.annotations.NullMarked;
