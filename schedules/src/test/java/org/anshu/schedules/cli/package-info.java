/** Tests of the command line as an operator meets it. */
@NullMarked
package org.anshu.schedules.cli;

import org.jspecify.annotations.NullMarked;
