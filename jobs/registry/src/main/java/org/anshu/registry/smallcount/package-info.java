/** What can be said about small counts: intervals, and whether a change is more than chance. */
@NullMarked
package org.anshu.registry.smallcount;

import org.jspecify.annotations.NullMarked;
