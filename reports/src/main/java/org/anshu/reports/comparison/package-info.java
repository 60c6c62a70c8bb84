/** Where two files that should be the same are not: page and line, sheet and cell, byte. */
@NullMarked
package org.anshu.reports.comparison;

import org.jspecify.annotations.NullMarked;
