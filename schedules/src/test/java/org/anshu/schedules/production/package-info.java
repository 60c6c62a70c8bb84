/** Tests of running an installation. */
@NullMarked
package org.anshu.schedules.production;

import org.jspecify.annotations.NullMarked;
