/** Tests of what stands on the terminal. */
@NullMarked
package org.anshu.schedules.console;

import org.jspecify.annotations.NullMarked;
