/** Brings databases and tables of an installation to the state that this version needs. */
@NullMarked
package org.anshu.pipeline.migration;

import org.jspecify.annotations.NullMarked;
