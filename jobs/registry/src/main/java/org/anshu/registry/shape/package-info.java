/** What an indicator's SQL says, read as structure: for tracing a figure and for computing many. */
@NullMarked
package org.anshu.registry.shape;

import org.jspecify.annotations.NullMarked;
