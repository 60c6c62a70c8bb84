/** What a release was made of, sealed when it is rendered and proven later. */
@NullMarked
package org.anshu.schedules.release;

import org.jspecify.annotations.NullMarked;
