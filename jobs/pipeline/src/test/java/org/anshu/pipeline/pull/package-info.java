@NullMarked
package org.anshu.pipeline.pull;

import org.jspecify.annotations.NullMarked;
