/** From a published figure back to its rows: what is asked of the tables, and in which words. */
@NullMarked
package org.anshu.registry.trace;

import org.jspecify.annotations.NullMarked;
