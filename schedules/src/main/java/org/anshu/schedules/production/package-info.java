/** Running an installation: its databases, the steps of a plan, the release folder. */
@NullMarked
package org.anshu.schedules.production;

import org.jspecify.annotations.NullMarked;
