/** Plans: what one run does, in what order, and when it is due. A plan is one YAML file. */
@NullMarked
package org.anshu.schedules.plan;

import org.jspecify.annotations.NullMarked;
