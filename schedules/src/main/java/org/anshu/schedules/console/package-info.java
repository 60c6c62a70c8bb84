/** What a person at a terminal sees: aligned tables, widths of Chinese text, progress lines. */
@NullMarked
package org.anshu.schedules.console;

import org.jspecify.annotations.NullMarked;
