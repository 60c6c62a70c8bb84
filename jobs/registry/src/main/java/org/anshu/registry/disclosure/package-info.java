/**
 * Which figures an edition must keep back so that nobody can work out a protected one, and the
 * proof of it: tables as linear systems over whole numbers.
 */
@NullMarked
package org.anshu.registry.disclosure;

import org.jspecify.annotations.NullMarked;
