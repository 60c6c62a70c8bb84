/** The figures of one release, as the serving schema holds them. */
@NullMarked
package org.anshu.reports.figures;

import org.jspecify.annotations.NullMarked;
