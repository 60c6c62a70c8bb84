/** From a published figure back to the rows that made it, by DuckDB over the release's files. */
@NullMarked
package org.anshu.schedules.trace;

import org.jspecify.annotations.NullMarked;
