@NullMarked
package org.anshu.schedules.delivery;

import org.jspecify.annotations.NullMarked;
