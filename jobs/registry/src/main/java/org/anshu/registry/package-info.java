/** The indicators as their folders define them, and the arithmetic of figures and comparisons. */
@NullMarked
package org.anshu.registry;

import org.jspecify.annotations.NullMarked;
