/** From landed versions to conformed tables: code lists, reference figures and the conform SQL. */
@NullMarked
package org.anshu.pipeline.conform;

import org.jspecify.annotations.NullMarked;
