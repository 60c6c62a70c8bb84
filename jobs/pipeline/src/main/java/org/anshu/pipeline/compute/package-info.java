/** From conformed tables to checked indicator values. */
@NullMarked
package org.anshu.pipeline.compute;

import org.jspecify.annotations.NullMarked;
