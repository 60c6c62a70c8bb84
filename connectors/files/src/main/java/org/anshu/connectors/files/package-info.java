/** Sources that are folders into which somebody drops CSV and XLSX files. */
@NullMarked
package org.anshu.connectors.files;

import org.jspecify.annotations.NullMarked;
