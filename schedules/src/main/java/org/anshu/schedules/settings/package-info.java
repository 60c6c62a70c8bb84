/** The settings of one installation: records, checked all at once when a command starts. */
@NullMarked
package org.anshu.schedules.settings;

import org.jspecify.annotations.NullMarked;
