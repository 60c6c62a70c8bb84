package org.anshu.schedules.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.registry.reconcile.Finding;
import org.anshu.registry.reconcile.ImpliedDenominator;
import org.anshu.registry.reconcile.Reconciliation;
import org.anshu.registry.reconcile.Revision;
import org.jspecify.annotations.Nullable;

/** What a reconciliation found, as tables of text in one language. */
public final class ReconciliationTables {

  private final Reconciliation result;
  private final Language language;

  /** The tables of {@code result}. */
  public ReconciliationTables(Reconciliation result, Language language) {
    this.result = result;
    this.language = language;
  }

  /** The captions of {@link #findings}. */
  public List<String> findingsHeader() {
    return language == Language.CHINESE
        ? List.of("指标", "时期", "本期数", "比较期", "比较期数", "公布变化", "重算变化", "判定", "位置", "说明")
        : List.of(
            "indicator",
            "period",
            "figure",
            "versus",
            "base",
            "printed",
            "recomputed",
            "verdict",
            "place",
            "remarks");
  }

  /** One row a compared cell. */
  public List<List<String>> findings() {
    List<List<String>> rows = new ArrayList<>();
    for (Finding each : result.findings()) {
      rows.add(
          List.of(
              each.row(),
              each.cell().period(),
              each.cell().value().text(),
              text(each.cell().versus()),
              each.base().text(),
              each.cell().change().text(),
              plain(each.recomputed()),
              word(each.verdict().title()),
              each.cell().place(),
              remarks(each)));
    }
    return rows;
  }

  /** The remarks on one cell; empty if there are none. */
  public String remarks(Finding finding) {
    String between = language == Language.CHINESE ? "；" : "; ";
    return String.join(between, finding.remarks().stream().map(this::word).toList());
  }

  /** The captions of {@link #implied}. */
  public List<String> impliedHeader() {
    return language == Language.CHINESE
        ? List.of("指标", "时期", "分子", "公布的率", "推算的分母", "分母", "下限", "上限", "比上期(±%)", "说明")
        : List.of(
            "indicator",
            "period",
            "numerator",
            "printed rate",
            "implied denominator",
            "value",
            "from",
            "to",
            "growth(%)",
            "remarks");
  }

  /** One row a period of a rate whose numerator the table prints. */
  public List<List<String>> implied() {
    List<List<String>> rows = new ArrayList<>();
    for (ImpliedDenominator each : result.implied()) {
      rows.add(
          List.of(
              each.row(),
              each.period(),
              plain(each.numerator()),
              plain(each.rate()),
              each.name(),
              plain(each.value()),
              plain(each.low()),
              plain(each.high()),
              plain(each.growth()),
              each.implausible()
                  ? word(
                      new Text(
                          "增减超过所设限度：分子与率可能不是同一口径",
                          "beyond the limit: numerator and rate may be of different scopes"))
                  : ""));
    }
    return rows;
  }

  /** What else there is to say: other editions of the figures, then the counts. */
  public List<String> sentences() {
    List<String> lines = new ArrayList<>();
    for (Revision revision : result.revisions()) {
      lines.add(word(revision.sentence()));
    }
    lines.add(word(result.summary()));
    return lines;
  }

  private String word(Text text) {
    return text.in(language);
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
