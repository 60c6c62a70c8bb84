/** Tests of league tables. */
@NullMarked
package org.anshu.registry.league;

import org.jspecify.annotations.NullMarked;
