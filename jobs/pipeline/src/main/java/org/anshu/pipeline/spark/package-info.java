/** The embedded Spark session: the only package that imports Spark. */
@NullMarked
package org.anshu.pipeline.spark;

import org.jspecify.annotations.NullMarked;
