/** Tests of code lists and landed views. */
@NullMarked
package org.anshu.pipeline.conform;

import org.jspecify.annotations.NullMarked;
