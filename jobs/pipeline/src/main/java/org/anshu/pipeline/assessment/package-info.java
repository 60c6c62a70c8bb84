/**
 * The life of a year-end assessment: its folder, its frozen rounds, its appeals, what is announced,
 * and the proof that nothing of it was changed since.
 */
@NullMarked
package org.anshu.pipeline.assessment;

import org.jspecify.annotations.NullMarked;
