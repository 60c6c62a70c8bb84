/** Reports of named cases, from lists in memory. */
@NullMarked
package org.anshu.reports.named;

import org.jspecify.annotations.NullMarked;
