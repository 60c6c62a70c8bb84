/** Tests of the indicators, of their folders and of the arithmetic. */
@NullMarked
package org.anshu.registry;

import org.jspecify.annotations.NullMarked;
