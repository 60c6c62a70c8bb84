package org.anshu.registry.shape;

import org.anshu.failure.Text;

/**
 * SQL that is not in the usual form. It computes as well as any, but nothing is known about its
 * parts.
 *
 * @param reason the first thing that the usual form does not have
 */
public record OtherForm(Text reason) implements SqlForm {}
