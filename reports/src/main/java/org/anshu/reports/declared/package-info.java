/** Reports that are declared in a folder: {@code report.yml} and {@code text_zh.properties}. */
@NullMarked
package org.anshu.reports.declared;

import org.jspecify.annotations.NullMarked;
