/** What the product promises, shown from outside: the launcher, real processes, files read back. */
@NullMarked
package org.anshu.schedules.acceptance;

import org.jspecify.annotations.NullMarked;
