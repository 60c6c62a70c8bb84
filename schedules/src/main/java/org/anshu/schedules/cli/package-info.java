/** The command line {@code ./anshu}: its commands, its texts and the exit status. */
@NullMarked
package org.anshu.schedules.cli;

import org.jspecify.annotations.NullMarked;
