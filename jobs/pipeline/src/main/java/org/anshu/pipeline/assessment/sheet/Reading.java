package org.anshu.pipeline.assessment.sheet;

import java.util.List;
import org.anshu.pipeline.submission.Fault;

/**
 * What a file says.
 *
 * @param values what could be understood, in the file's order
 * @param faults all that is wrong with it
 */
public record Reading<T>(List<T> values, List<Fault> faults) {}
