package org.anshu.registry.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anshu.failure.Text;
import org.anshu.registry.reconcile.PublishedTable.Cell;
import org.anshu.registry.reconcile.PublishedTable.Kind;
import org.anshu.registry.reconcile.PublishedTable.Row;
import org.jspecify.annotations.Nullable;

/** Gives each printed change its verdict under one rule of rounding. */
final class Judgement {

  private static final PrintedCell NOTHING = PrintedCell.of(null);

  private final PublishedTable table;
  private final RoundingRule rule;

  Judgement(PublishedTable table, RoundingRule rule) {
    this.table = table;
    this.rule = rule;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        if (cell.versus() != null) {
          findings.add(finding(row, cell, cell.versus()));
        }
      }
    }
    return findings;
  }

  /** The decimals of the row's figures. */
  static int decimals(Row row) {
    return row.cells().stream()
        .map(cell -> cell.value().number())
        .filter(Objects::nonNull)
        .mapToInt(BigDecimal::scale)
        .max()
        .orElse(0);
  }

  private Finding finding(Row row, Cell cell, String versus) {
    PrintedCell base = row.cell(versus).map(Cell::value).orElse(NOTHING);
    BigDecimal printed = cell.change().number();
    boolean broken = table.breaksBetween(row, versus, cell.period());
    if (printed == null && (broken || !cell.change().isBlank())) {
      return new Finding(row.name(), cell, base, null, Verdict.SUPPRESSED, List.of());
    }
    BigDecimal now = cell.value().number();
    BigDecimal before = base.number();
    if (now == null || before == null) {
      return new Finding(row.name(), cell, base, null, Verdict.NO_INPUT, List.of());
    }
    if (before.signum() == 0 && table.change() == ChangeKind.PERCENT) {
      return zeroBase(row, cell, base);
    }
    BigDecimal recomputed = table.change().rounded(now, before, table.decimals(), rule.mode());
    if (printed == null) {
      return new Finding(row.name(), cell, base, recomputed, Verdict.NOT_PRINTED, List.of());
    }
    Case one = new Case(row, cell, now, before, printed);
    Verdict verdict = verdict(one);
    List<Text> remarks = new ArrayList<>();
    if (broken) {
      remarks.add(
          new Text(
              versus + " 与 " + cell.period() + " 口径不同，本不应比较",
              versus
                  + " and "
                  + cell.period()
                  + " are of different scopes and should not be compared"));
    }
    remarks.addAll(remarks(one, verdict));
    return new Finding(row.name(), cell, base, recomputed, verdict, remarks);
  }

  /** A change of a row whose figures are known. */
  private record Case(Row row, Cell cell, BigDecimal now, BigDecimal before, BigDecimal printed) {}

  private static Finding zeroBase(Row row, Cell cell, PrintedCell base) {
    boolean claimed = cell.change().number() != null;
    List<Text> remarks =
        claimed
            ? List.of(new Text("基数为零，不存在变化率", "The base is zero: there is no percentage"))
            : List.of();
    return new Finding(
        row.name(), cell, base, null, claimed ? Verdict.CONTRADICTS : Verdict.ZERO_BASE, remarks);
  }

  private Verdict verdict(Case one) {
    if (follows(one, rule)) {
      return one.printed.scale() == table.decimals() || one.cell.change().text().equals("持平")
          ? Verdict.EXACT
          : Verdict.OTHER_DECIMALS;
    }
    if (one.row.kind() == Kind.RATE
        && table
            .change()
            .meets(unrounded(one.now), unrounded(one.before), rule.preimage(one.printed))) {
      return Verdict.ROUNDED_INPUTS;
    }
    return otherRule(one).isPresent() ? Verdict.OTHER_RULE : Verdict.CONTRADICTS;
  }

  private Range unrounded(BigDecimal printed) {
    return RoundingRule.HALF_UP.preimage(printed);
  }

  private boolean follows(Case one, RoundingRule by) {
    return one.cell.change().text().equals("持平")
        ? one.now.compareTo(one.before) == 0
        : new Alternatives(table.change(), 0).gives(one.now, one.before, by.preimage(one.printed));
  }

  private Optional<RoundingRule> otherRule(Case one) {
    for (RoundingRule other : RoundingRule.values()) {
      if (other != rule && follows(one, other)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private List<Text> remarks(Case one, Verdict verdict) {
    List<Text> remarks = new ArrayList<>();
    switch (verdict) {
      case ROUNDED_INPUTS ->
          remarks.add(
              new Text(
                  "按公布的修约后数值得不出；未修约的原值可能得出",
                  "Not what the rounded figures give, but unrounded ones may"));
      case OTHER_RULE ->
          otherRule(one)
              .ifPresent(
                  other ->
                      remarks.add(
                          new Text(
                              "按%s可得，但本表其余各格按%s"
                                  .formatted(other.title().chinese(), rule.title().chinese()),
                              "Follows if %s, but the rest of the table is %s"
                                  .formatted(other.title().english(), rule.title().english()))));
      case CONTRADICTS -> {
        remarks.addAll(otherFigures(one));
        sameElsewhere(one).ifPresent(remarks::add);
        otherBase(one).ifPresent(remarks::add);
      }
      default -> {}
    }
    return remarks;
  }

  /** Which base, or which figure, would give the printed change. */
  private List<Text> otherFigures(Case one) {
    Alternatives search = new Alternatives(table.change(), decimals(one.row));
    Range wanted = rule.preimage(one.printed);
    var bases = search.bases(one.now, wanted);
    var figures = search.figures(one.before, wanted);
    String versus = String.valueOf(one.cell.versus());
    List<Text> texts = new ArrayList<>();
    texts.add(
        bases.isEmpty()
            ? new Text("没有一个基数能得出公布值", "No base gives the printed change")
            : new Text(
                "%s 的数为 %s（印 %s）时成立".formatted(versus, span(bases), one.before.toPlainString()),
                "Holds if %s was %s (printed: %s)"
                    .formatted(versus, span(bases), one.before.toPlainString())));
    if (!figures.isEmpty()) {
      texts.add(
          new Text(
              "或 %s 的数为 %s（印 %s）时成立"
                  .formatted(one.cell.period(), span(figures), one.now.toPlainString()),
              "or if %s was %s (printed: %s)"
                  .formatted(one.cell.period(), span(figures), one.now.toPlainString())));
    }
    return texts;
  }

  private static String span(java.util.NavigableSet<BigDecimal> values) {
    String first = values.first().toPlainString();
    return values.size() == 1 ? first : first + "–" + values.last().toPlainString();
  }

  /** Another row of the same period that prints the same change. */
  private Optional<Text> sameElsewhere(Case one) {
    for (Row row : table.rows()) {
      PrintedCell other = row.cell(one.cell.period()).map(Cell::change).orElse(NOTHING);
      if (!row.name().equals(one.row.name()) && equal(other.number(), one.printed)) {
        return Optional.of(
            new Text(
                "与“%s”同期公布值相同，可能串行".formatted(row.name()),
                "The same as printed for '%s': perhaps taken from the wrong row"
                    .formatted(row.name())));
      }
    }
    return Optional.empty();
  }

  private static boolean equal(@Nullable BigDecimal left, BigDecimal right) {
    return left != null && left.equals(right) && right.signum() != 0;
  }

  /** Another period of the row from which the printed change follows. */
  private Optional<Text> otherBase(Case one) {
    for (Cell other : one.row.cells()) {
      BigDecimal base = other.value().number();
      if (base != null
          && base.signum() != 0
          && !other.period().equals(one.cell.versus())
          && !other.period().equals(one.cell.period())
          && new Alternatives(table.change(), 0).gives(one.now, base, rule.preimage(one.printed))) {
        return Optional.of(
            new Text(
                "与 %s（%s）相比则成立".formatted(other.period(), other.value().text()),
                "Holds in comparison with %s (%s)"
                    .formatted(other.period(), other.value().text())));
      }
    }
    return Optional.empty();
  }
}
