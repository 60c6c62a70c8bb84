/** Installations to try out: the invented city, and examples on public data. */
@NullMarked
package org.anshu.schedules.demo;

import org.jspecify.annotations.NullMarked;
