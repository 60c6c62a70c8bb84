/** Pulls: how rows of a source become versions in the landing layer, each with one outcome. */
@NullMarked
package org.anshu.pipeline.pull;

import org.jspecify.annotations.NullMarked;
