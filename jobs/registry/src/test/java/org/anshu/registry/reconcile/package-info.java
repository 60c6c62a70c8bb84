@NullMarked
package org.anshu.registry.reconcile;

import org.jspecify.annotations.NullMarked;
