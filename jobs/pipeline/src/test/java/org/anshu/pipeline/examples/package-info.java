/** The worked examples of the indicators on Spark. */
@NullMarked
package org.anshu.pipeline.examples;

import org.jspecify.annotations.NullMarked;
