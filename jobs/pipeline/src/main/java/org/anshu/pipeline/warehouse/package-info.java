/** The Iceberg tables without Spark: their catalog, their files and their definitions. */
@NullMarked
package org.anshu.pipeline.warehouse;

import org.jspecify.annotations.NullMarked;
