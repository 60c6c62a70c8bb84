/**
 * A report as written, before any layout: texts, tables and charts, and where each number is from.
 */
@NullMarked
package org.anshu.reports.document;

import org.jspecify.annotations.NullMarked;
