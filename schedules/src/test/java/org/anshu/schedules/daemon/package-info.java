/** Tests of the daemon. */
@NullMarked
package org.anshu.schedules.daemon;

import org.jspecify.annotations.NullMarked;
