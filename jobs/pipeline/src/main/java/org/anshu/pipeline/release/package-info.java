/** The monthly run and its release: manifest, tags and the serving tables. */
@NullMarked
package org.anshu.pipeline.release;

import org.jspecify.annotations.NullMarked;
