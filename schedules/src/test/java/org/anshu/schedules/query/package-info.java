/** Tests of the analysts' queries. */
@NullMarked
package org.anshu.schedules.query;

import org.jspecify.annotations.NullMarked;
