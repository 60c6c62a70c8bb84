@NullMarked
package org.anshu.pipeline.spark;

import org.jspecify.annotations.NullMarked;
