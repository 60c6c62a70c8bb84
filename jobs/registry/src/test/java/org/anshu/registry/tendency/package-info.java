/** Tests of the tendency detector: what it finds, and how often it is wrong. */
@NullMarked
package org.anshu.registry.tendency;

import org.jspecify.annotations.NullMarked;
