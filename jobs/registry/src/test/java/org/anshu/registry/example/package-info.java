/** The worked examples on DuckDB, and tests of how they are read. */
@NullMarked
package org.anshu.registry.example;

import org.jspecify.annotations.NullMarked;
