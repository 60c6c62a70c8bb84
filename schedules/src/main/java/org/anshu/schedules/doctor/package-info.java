/** What the machine has and lacks, and how to get it. */
@NullMarked
package org.anshu.schedules.doctor;

import org.jspecify.annotations.NullMarked;
