/** The types of the warehouse's columns, and the code lists their values come from. */
@NullMarked
package org.anshu.ddl;

import org.jspecify.annotations.NullMarked;
