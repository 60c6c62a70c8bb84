/** Accidents of the warehouse as the detector of tendencies and the test of changes see them. */
@NullMarked
package org.anshu.schedules.tendency;

import org.jspecify.annotations.NullMarked;
