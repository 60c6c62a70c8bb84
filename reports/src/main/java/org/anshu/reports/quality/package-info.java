/** What the owner of a source reads about the quality of its data. */
@NullMarked
package org.anshu.reports.quality;

import org.jspecify.annotations.NullMarked;
