/** Quality rules as data: what staff may own, change and switch off. */
@NullMarked
package org.anshu.registry.rule;

import org.jspecify.annotations.NullMarked;
