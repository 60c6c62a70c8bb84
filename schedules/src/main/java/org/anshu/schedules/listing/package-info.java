/** Named cases of a release, kept in the serving schema for the reports that print them. */
@NullMarked
package org.anshu.schedules.listing;

import org.jspecify.annotations.NullMarked;
