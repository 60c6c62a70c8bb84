/** Definitions judged before anything runs. */
@NullMarked
package org.anshu.pipeline.definition;

import org.jspecify.annotations.NullMarked;
