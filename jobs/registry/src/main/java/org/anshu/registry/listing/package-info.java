/** Lists 名单/台账: who or what is named at the end of a month, as their folders define them. */
@NullMarked
package org.anshu.registry.listing;

import org.jspecify.annotations.NullMarked;
