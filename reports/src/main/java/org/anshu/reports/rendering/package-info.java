/** From the written report to files: templates, fonts, charts, exporters. */
@NullMarked
package org.anshu.reports.rendering;

import org.jspecify.annotations.NullMarked;
