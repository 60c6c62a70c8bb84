/**
 * Strict reading of YAML files that people edit: every fault with its line, all of them at once.
 */
@NullMarked
package org.anshu.schedules.yaml;

import org.jspecify.annotations.NullMarked;
