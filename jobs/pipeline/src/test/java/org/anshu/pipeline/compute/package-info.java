/** Tests of the checks on computed values. */
@NullMarked
package org.anshu.pipeline.compute;

import org.jspecify.annotations.NullMarked;
