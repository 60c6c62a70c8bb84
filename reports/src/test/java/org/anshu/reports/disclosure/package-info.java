@NullMarked
package org.anshu.reports.disclosure;

import org.jspecify.annotations.NullMarked;
