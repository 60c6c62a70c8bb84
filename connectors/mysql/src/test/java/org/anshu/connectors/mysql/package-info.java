@NullMarked
package org.anshu.connectors.mysql;

import org.jspecify.annotations.NullMarked;
