package org.anshu.registry;

import java.util.List;
import java.util.Locale;
import org.anshu.registry.example.Example;
import org.anshu.registry.example.Examples;

/** The page {@code docs/generated/indicators.md}, made from the indicator folders. */
final class IndicatorsPage {

  private IndicatorsPage() {}

  static String of(List<Indicator> indicators) {
    StringBuilder page =
        new StringBuilder(
            "# Indicators 指标\n\nWritten by `IndicatorsPageTest` from `jobs/registry/indicators`; do not edit.\n"
                + "The examples are run as tests on Spark and on DuckDB.\n\n");
    page.append(
        "| id | 名称 | unit | better | windows | by | basis |\n|---|---|---|---|---|---|---|\n");
    for (Indicator indicator : indicators) {
      page.append(
          "| [%s](#%s) | %s | %s | %s | %s | %s | %s |%n"
              .formatted(
                  indicator.id(),
                  indicator.id().replace(".", ""),
                  indicator.title().chinese(),
                  indicator.unit(),
                  indicator.better().name().toLowerCase(Locale.ROOT),
                  indicator.windows().size() == 6 ? "all" : String.join(", ", indicator.windows()),
                  String.join(" × ", indicator.axes()),
                  indicator.basis().status()));
    }
    indicators.forEach(indicator -> page.append(section(indicator)));
    return page.toString().replace("\r\n", "\n");
  }

  private static String section(Indicator indicator) {
    StringBuilder section = new StringBuilder();
    section.append("%n## %s%n%n".formatted(indicator.id()));
    section.append(
        "**%s** (%s)%n%n".formatted(indicator.title().chinese(), indicator.title().english()));
    section.append("%s%n%n".formatted(indicator.definition().chinese()));
    section.append("%s%n%n".formatted(indicator.definition().english()));
    section.append("- reads: %s%n".formatted(String.join(", ", indicator.reads())));
    section.append(
        "- printed: %s, %d decimals, %s%n"
            .formatted(
                indicator.unit(), indicator.rounding().scale(), indicator.rounding().mode()));
    if (indicator.scale() != null) {
      section.append(
          "- ratio: × %s, denominator %s%n"
              .formatted(indicator.scale(), indicator.denominatorName()));
    }
    if (!indicator.scope().breaks().isEmpty()) {
      section.append("- no comparison across: %s%n".formatted(indicator.scope().breaks()));
    }
    section.append("- basis: %s%n".formatted(basis(indicator.basis())));
    for (Example example : Examples.of(indicator)) {
      section.append("- example: %s%n".formatted(example.name()));
    }
    return section.toString();
  }

  private static String basis(Indicator.Basis basis) {
    String text = basis.status();
    if (!basis.source().isEmpty()) {
      text += "; " + basis.source();
    }
    if (!basis.decision().isEmpty()) {
      text += "; [" + basis.decision() + "](../../" + basis.decision() + ")";
    }
    return text;
  }
}
