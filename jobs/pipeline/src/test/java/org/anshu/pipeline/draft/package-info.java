@NullMarked
package org.anshu.pipeline.draft;

import org.jspecify.annotations.NullMarked;
