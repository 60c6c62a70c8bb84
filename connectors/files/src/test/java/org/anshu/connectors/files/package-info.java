@NullMarked
package org.anshu.connectors.files;

import org.jspecify.annotations.NullMarked;
