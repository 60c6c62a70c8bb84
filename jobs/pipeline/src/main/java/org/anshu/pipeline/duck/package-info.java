/** DuckDB in this process: the one place that opens it for the pipeline. */
@NullMarked
package org.anshu.pipeline.duck;

import org.jspecify.annotations.NullMarked;
