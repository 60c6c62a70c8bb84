@NullMarked
package org.anshu.registry.rule;

import org.jspecify.annotations.NullMarked;
