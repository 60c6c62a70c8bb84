/** First contracts, drafted from what a source says of itself. */
@NullMarked
package org.anshu.pipeline.draft;

import org.jspecify.annotations.NullMarked;
