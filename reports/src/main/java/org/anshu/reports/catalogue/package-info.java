/** The reports there are, for whom they are printed, and what they are written from. */
@NullMarked
package org.anshu.reports.catalogue;

import org.jspecify.annotations.NullMarked;
