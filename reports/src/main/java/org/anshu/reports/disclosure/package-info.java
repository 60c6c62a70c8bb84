/** Cuts the editions for the public and for districts out of written reports. */
@NullMarked
package org.anshu.reports.disclosure;

import org.jspecify.annotations.NullMarked;
