/** The operational database and the Spring Batch set-up that all jobs share. */
@NullMarked
package org.anshu.pipeline.batch;

import org.jspecify.annotations.NullMarked;
