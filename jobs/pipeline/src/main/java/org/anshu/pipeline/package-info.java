/**
 * The Spring Batch jobs between the sources and a published release, and what they are built from.
 */
@NullMarked
package org.anshu.pipeline;

import org.jspecify.annotations.NullMarked;
