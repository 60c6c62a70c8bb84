/** The text document that an office goes on editing. */
@NullMarked
package org.anshu.reports.word;

import org.jspecify.annotations.NullMarked;
