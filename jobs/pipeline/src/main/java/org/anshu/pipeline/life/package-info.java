/**
 * The life of a release's printed files: draft, checked, approved by a second person, published.
 */
@NullMarked
package org.anshu.pipeline.life;

import org.jspecify.annotations.NullMarked;
