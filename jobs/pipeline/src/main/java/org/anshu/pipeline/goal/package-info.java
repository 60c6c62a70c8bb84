/** Targets of plans beside the figures of releases and published values, for any past day. */
@NullMarked
package org.anshu.pipeline.goal;

import org.jspecify.annotations.NullMarked;
