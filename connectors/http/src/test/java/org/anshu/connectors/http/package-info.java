@NullMarked
package org.anshu.connectors.http;

import org.jspecify.annotations.NullMarked;
