@NullMarked
package org.anshu.pipeline.life;

import org.jspecify.annotations.NullMarked;
