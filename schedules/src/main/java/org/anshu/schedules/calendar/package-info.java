/** Working days of China: which days the schedules count, from published holiday notices. */
@NullMarked
package org.anshu.schedules.calendar;

import org.jspecify.annotations.NullMarked;
