/** Published tables read from files, and what recomputing them found written out. */
@NullMarked
package org.anshu.schedules.reconcile;

import org.jspecify.annotations.NullMarked;
