/** Where printed numbers are from: figures of the release, or rows of the serving schema. */
@NullMarked
package org.anshu.reports.origin;

import org.jspecify.annotations.NullMarked;
