/** Figures over time: recomputed for a moment, beside their publications, and late deaths. */
@NullMarked
package org.anshu.schedules.vintage;

import org.jspecify.annotations.NullMarked;
