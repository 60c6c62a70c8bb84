/** Tests of what people hand in for an assessment, on real workbooks. */
@NullMarked
package org.anshu.pipeline.assessment.sheet;

import org.jspecify.annotations.NullMarked;
