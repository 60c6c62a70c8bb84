/** Tests of the settings. */
@NullMarked
package org.anshu.schedules.settings;

import org.jspecify.annotations.NullMarked;
