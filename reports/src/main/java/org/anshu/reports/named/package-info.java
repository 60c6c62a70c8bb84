/** Reports that name cases: ledgers, notices, profiles, timeliness, corrections, plans. */
@NullMarked
package org.anshu.reports.named;

import org.jspecify.annotations.NullMarked;
