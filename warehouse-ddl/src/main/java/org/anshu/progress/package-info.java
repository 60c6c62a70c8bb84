/** What long work tells the person who waits for it. */
@NullMarked
package org.anshu.progress;

import org.jspecify.annotations.NullMarked;
