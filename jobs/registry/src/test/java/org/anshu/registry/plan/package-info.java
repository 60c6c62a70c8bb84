@NullMarked
package org.anshu.registry.plan;

import org.jspecify.annotations.NullMarked;
