package org.anshu.registry.shape;

/** What an indicator's SQL was recognised as: the usual form, or another with the reason. */
public sealed interface SqlForm permits IndicatorShape, OtherForm {}
