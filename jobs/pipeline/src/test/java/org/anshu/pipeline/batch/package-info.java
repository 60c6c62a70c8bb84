@NullMarked
package org.anshu.pipeline.batch;

import org.jspecify.annotations.NullMarked;
