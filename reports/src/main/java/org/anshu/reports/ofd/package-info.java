/** OFD documents (GB/T 33190-2016), made from the pages of a finished PDF. */
@NullMarked
package org.anshu.reports.ofd;

import org.jspecify.annotations.NullMarked;
