/**
 * What a source is (its contract) and how a connector reads it: a consistent snapshot of text rows.
 */
@NullMarked
package org.anshu.connectors.spi;

import org.jspecify.annotations.NullMarked;
