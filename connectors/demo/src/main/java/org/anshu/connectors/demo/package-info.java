/**
 * A city to try the product on: a real database server out of a jar, and four invented source
 * systems.
 */
@NullMarked
package org.anshu.connectors.demo;

import org.jspecify.annotations.NullMarked;
