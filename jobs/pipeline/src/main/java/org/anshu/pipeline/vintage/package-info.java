/** Publications of figures: their status, their history and what moved between editions. */
@NullMarked
package org.anshu.pipeline.vintage;

import org.jspecify.annotations.NullMarked;
