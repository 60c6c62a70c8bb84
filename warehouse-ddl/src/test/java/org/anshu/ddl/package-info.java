/** Tests of the column types and the shipped code lists. */
@NullMarked
package org.anshu.ddl;

import org.jspecify.annotations.NullMarked;
