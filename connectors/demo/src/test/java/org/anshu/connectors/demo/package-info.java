/** Tests of the demo city and its server. */
@NullMarked
package org.anshu.connectors.demo;

import org.jspecify.annotations.NullMarked;
