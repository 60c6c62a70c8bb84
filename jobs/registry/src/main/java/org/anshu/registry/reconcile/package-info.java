/**
 * Published tables recomputed from their own numbers: which cells agree, and what would explain.
 */
@NullMarked
package org.anshu.registry.reconcile;

import org.jspecify.annotations.NullMarked;
