/** What the tests of the application share. */
@NullMarked
package org.anshu.schedules;

import org.jspecify.annotations.NullMarked;
