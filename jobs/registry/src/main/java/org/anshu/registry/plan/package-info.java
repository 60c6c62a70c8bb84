/** Targets of plans beside actual figures: what was to be reached, and whether it was. */
@NullMarked
package org.anshu.registry.plan;

import org.jspecify.annotations.NullMarked;
