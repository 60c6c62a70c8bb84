/** Tests of the care of the warehouse on a real server and real tables. */
@NullMarked
package org.anshu.pipeline.care;

import org.jspecify.annotations.NullMarked;
