/** Analysts' questions to the warehouse: DuckDB over the live Parquet files, no Spark. */
@NullMarked
package org.anshu.schedules.query;

import org.jspecify.annotations.NullMarked;
