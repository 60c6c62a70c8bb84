@NullMarked
package org.anshu.pipeline.migration;

import org.jspecify.annotations.NullMarked;
