@NullMarked
package org.anshu.connectors.spi;

import org.jspecify.annotations.NullMarked;
