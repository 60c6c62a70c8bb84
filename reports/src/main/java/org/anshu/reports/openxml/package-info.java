/** The container of office files: parts of XML in a zip, the same bytes for the same contents. */
@NullMarked
package org.anshu.reports.openxml;

import org.jspecify.annotations.NullMarked;
