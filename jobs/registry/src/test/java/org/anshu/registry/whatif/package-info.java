/** Tests of suppositions. */
@NullMarked
package org.anshu.registry.whatif;

import org.jspecify.annotations.NullMarked;
