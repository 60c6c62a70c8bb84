/** Tests of scores. */
@NullMarked
package org.anshu.registry.scoring;

import org.jspecify.annotations.NullMarked;
