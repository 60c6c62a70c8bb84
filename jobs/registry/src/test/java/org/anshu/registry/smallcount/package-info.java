/** Tests of what is said about small counts. */
@NullMarked
package org.anshu.registry.smallcount;

import org.jspecify.annotations.NullMarked;
