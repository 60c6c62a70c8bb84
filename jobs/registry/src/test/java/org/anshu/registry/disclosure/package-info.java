@NullMarked
package org.anshu.registry.disclosure;

import org.jspecify.annotations.NullMarked;
