/**
 * Failures and their culprits: what every module throws and the command line turns into an exit
 * status.
 */
@NullMarked
package org.anshu.failure;

import org.jspecify.annotations.NullMarked;
