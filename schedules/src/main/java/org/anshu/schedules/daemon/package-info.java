/** The daemon {@code ./anshu serve}: Quartz, a health page, one process per run; never Spark. */
@NullMarked
package org.anshu.schedules.daemon;

import org.jspecify.annotations.NullMarked;
