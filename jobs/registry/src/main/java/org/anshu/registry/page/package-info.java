/**
 * The registry as pages for people: what each number means, on whose authority, from which rows.
 */
@NullMarked
package org.anshu.registry.page;

import org.jspecify.annotations.NullMarked;
