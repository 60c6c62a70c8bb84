/** What no tool knows of this repository, checked as a test. */
@NullMarked
package org.anshu.schedules.house;

import org.jspecify.annotations.NullMarked;
