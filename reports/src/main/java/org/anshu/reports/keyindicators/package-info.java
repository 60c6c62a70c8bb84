/** The table of key indicators of five full years beside a base year. */
@NullMarked
package org.anshu.reports.keyindicators;

import org.jspecify.annotations.NullMarked;
