@NullMarked
package org.anshu.pipeline.warehouse;

import org.jspecify.annotations.NullMarked;
