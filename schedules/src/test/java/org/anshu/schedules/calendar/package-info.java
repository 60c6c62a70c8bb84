/** Tests of the working days. */
@NullMarked
package org.anshu.schedules.calendar;

import org.jspecify.annotations.NullMarked;
