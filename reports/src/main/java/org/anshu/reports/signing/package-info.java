/** Signs finished PDF files (PAdES B-B) and checks signatures: docs/decisions/0180. */
@NullMarked
package org.anshu.reports.signing;

import org.jspecify.annotations.NullMarked;
