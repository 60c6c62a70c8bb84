@NullMarked
package org.anshu.pipeline.gentle;

import org.jspecify.annotations.NullMarked;
