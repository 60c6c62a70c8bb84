/** Tests of the monthly run on a real database server, real tables and real Spark. */
@NullMarked
package org.anshu.pipeline.release;

import org.jspecify.annotations.NullMarked;
