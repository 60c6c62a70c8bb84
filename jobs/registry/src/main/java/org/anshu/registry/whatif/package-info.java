/**
 * What would move if a rubric, its inputs or a decision were different, before anything is written.
 */
@NullMarked
package org.anshu.registry.whatif;

import org.jspecify.annotations.NullMarked;
