/** Tests of the plan files. */
@NullMarked
package org.anshu.schedules.plan;

import org.jspecify.annotations.NullMarked;
