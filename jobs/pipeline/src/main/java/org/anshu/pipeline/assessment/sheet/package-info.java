/**
 * What people hand in for an assessment: the roster, the assessors, the sheets that are generated
 * for them and come back filled in, and recorded facts. All of it is checked, and every fault says
 * in which file, line or cell it is and what to do.
 */
@NullMarked
package org.anshu.pipeline.assessment.sheet;

import org.jspecify.annotations.NullMarked;
