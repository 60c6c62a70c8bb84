/** Figures as they were published, and how they are revised afterwards. */
@NullMarked
package org.anshu.registry.vintage;

import org.jspecify.annotations.NullMarked;
