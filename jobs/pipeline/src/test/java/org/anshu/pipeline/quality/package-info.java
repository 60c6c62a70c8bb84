@NullMarked
package org.anshu.pipeline.quality;

import org.jspecify.annotations.NullMarked;
