@NullMarked
package org.anshu.registry.trace;

import org.jspecify.annotations.NullMarked;
