/** Statistical scopes (口径): which figures of two times may be compared. */
@NullMarked
package org.anshu.registry.scope;

import org.jspecify.annotations.NullMarked;
