package org.anshu.reports.figures;

import java.time.LocalDate;

/**
 * Whether the figures of an indicator in a window may still change.
 *
 * @param provisional whether they are 暂定: later reports of casualties still count
 * @param finalOn from when on figures of this window are final, inclusive
 */
public record FigureStatus(
    String indicator, String window, boolean provisional, LocalDate finalOn) {}
