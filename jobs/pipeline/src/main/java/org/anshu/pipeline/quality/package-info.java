/** Runs the quality rules over a run's branch, keeps what they found, and stops what must stop. */
@NullMarked
package org.anshu.pipeline.quality;

import org.jspecify.annotations.NullMarked;
