package org.anshu.reports.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.anshu.registry.shape.Measure;
import org.anshu.registry.trace.FigureId;
import org.anshu.registry.trace.FigureId.FigureCode;
import org.anshu.registry.trace.Legs;
import org.anshu.reports.cells.PrintedCell.Source;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The printed parts of a total sum to the printed total. Which rows are parts is said by where the
 * cells are from: the same indicator and window, with one code more. Where only rounding parts the
 * two, the report has to say so (四舍五入). Figures of distinct things do not sum; they lie between
 * their largest part and the sum. A table that says it lists the first ones only (前10位, 居前, 仅列,
 * rows 其中) may lack rows; its total is that of all rows, printed or not.
 */
final class SumCheck {

  private static final String DECLARED = "四舍五入";
  private static final Pattern EXCERPT =
      Pattern.compile("前(\\d+)?[一二三四五六七八九十]*(?:位|名|家|项|个)|居前|仅列|只列");
  private static final Set<Making> SUMMED =
      Set.of(Making.VALUE, Making.IN_WAN, Making.NUMERATOR, Making.DENOMINATOR);

  private final ReleaseValues values;
  private final Recount recount;
  private final Findings findings = new Findings("");
  private final Map<String, Boolean> distinct = new HashMap<>();
  private final boolean declared;

  private SumCheck(WrittenReport report, ReleaseValues values) {
    this.values = values;
    this.recount = new Recount(values);
    this.declared =
        report.blocks().stream()
            .anyMatch(block -> block instanceof Remark remark && remark.text().contains(DECLARED));
  }

  static List<CheckFinding> of(WrittenReport report, @Nullable ReleaseValues values) {
    if (values == null) {
      return List.of();
    }
    SumCheck check = new SumCheck(report, values);
    ShareCheck shares = new ShareCheck(values, check.findings);
    for (Table table : report.tables()) {
      check.table(table);
      shares.table(table, check.declared || declares(table));
    }
    return check.findings.list();
  }

  /** A printed number of one figure. */
  private record Printed(int row, BigDecimal number, FigureId id) {}

  private void table(Table table) {
    for (int column = 1; column < table.columns().size(); column++) {
      List<Printed> totals = new ArrayList<>();
      List<Printed> others = new ArrayList<>();
      Making making = null;
      for (int i = 0; i < table.rows().size(); i++) {
        Row row = table.rows().get(i);
        Cell cell = row.cells().get(column - 1);
        Origin origin = cell.origin();
        if (origin == null
            || origin.keys().size() != 1
            || !SUMMED.contains(origin.making())
            || making != null && making != origin.making()
            || !(cell.value() instanceof BigDecimal number)) {
          continue;
        }
        making = origin.making();
        (row.strong() ? totals : others)
            .add(new Printed(i, number, origin.keys().get(0).in(values.month())));
      }
      for (Printed total : totals) {
        for (FigureCode code : FigureCode.values()) {
          List<Printed> parts = parts(total.id(), others, code);
          if (parts.size() > 1 && Objects.requireNonNull(making) != null) {
            foot(table, column, total, parts, code, making);
          }
        }
      }
    }
  }

  /** The figures that are {@code whole} with {@code code} filled in. */
  private static List<Printed> parts(FigureId whole, List<Printed> rows, FigureCode code) {
    return rows.stream().filter(row -> isPart(whole, row.id(), code)).toList();
  }

  private static boolean isPart(FigureId whole, FigureId part, FigureCode code) {
    boolean same =
        whole.indicator().equals(part.indicator())
            && whole.window().equals(part.window())
            && whole.code(code).isEmpty()
            && !part.code(code).isEmpty();
    for (FigureCode other : FigureCode.values()) {
      same &= other == code || whole.code(other).equals(part.code(other));
    }
    return same;
  }

  private void foot(
      Table table, int column, Printed total, List<Printed> parts, FigureCode code, Making making) {
    if (isRate(total.id(), making)) {
      return;
    }
    BigDecimal sum = sum(parts.stream().map(Printed::number).toList());
    Text place = TableTexts.place(table, total.row(), column);
    if (isDistinct(total.id().indicator())) {
      BigDecimal largest =
          parts.stream().map(Printed::number).reduce(BigDecimal.ZERO, BigDecimal::max);
      if (total.number().compareTo(sum) > 0 || total.number().compareTo(largest) < 0) {
        wrong(
            place,
            new Text(
                "介于最大分项%s与分项之和%s之间".formatted(largest, sum),
                "between the largest part %s and the sum %s".formatted(largest, sum)),
            total.number());
      }
      return;
    }
    Set<FigureId> printed = parts.stream().map(Printed::id).collect(Collectors.toSet());
    List<FigureId> lost = lost(total.id(), printed, code);
    if (sum.compareTo(total.number()) == 0 && lost.isEmpty()) {
      return;
    }
    if (!lost.isEmpty() && isExcerpt(table, parts)) {
      excerpt(place, total, parts, sum, making);
      return;
    }
    BigDecimal exact = sum(parts.stream().map(part -> exact(part.id(), making)).toList());
    boolean same = exact.compareTo(exact(total.id(), making)) == 0;
    boolean rounded = same && isRounded(total, making);
    rounded &= parts.stream().allMatch(part -> isRounded(part, making));
    if (code == FigureCode.CATEGORY && !same) {
      return;
    }
    if (rounded && (declared || declares(table))) {
      return;
    }
    String rows = lost.isEmpty() ? "" : "；表中缺" + lost.get(0);
    wrong(
        place,
        new Text(
            "等于各行之和" + sum + (rounded ? "，或在表注、说明中声明“四舍五入”" : rows),
            "the sum of its rows, " + sum + (rounded ? ", or a note on rounding" : "")),
        total.number());
  }

  /** Whether a table says that it has not all rows. */
  private static boolean isExcerpt(Table table, List<Printed> parts) {
    StringBuilder said = new StringBuilder(table.title());
    table.notes().forEach(note -> said.append('\n').append(note.text()));
    Matcher excerpt = EXCERPT.matcher(said);
    if (excerpt.find()) {
      String first = excerpt.group(1);
      return first == null || parts.size() >= Integer.parseInt(first);
    }
    return parts.stream()
        .allMatch(part -> table.rows().get(part.row()).name().strip().startsWith("其中"));
  }

  /** The total of an excerpt is the sum of all parts there are, and not below those printed. */
  private void excerpt(
      Text place, Printed total, List<Printed> parts, BigDecimal sum, Making making) {
    FigureCode code = code(total.id(), parts.get(0).id());
    BigDecimal all =
        sum(
            values.beside(total.id()).stream()
                .filter(id -> isPart(total.id(), id, code))
                .map(id -> exact(id, making))
                .toList());
    BigDecimal off = total.number().subtract(all).abs();
    if (!isRounded(total, making) || off.compareTo(half(total.number())) > 0) {
      String shown = all.stripTrailingZeros().toPlainString();
      wrong(
          place,
          new Text("全部各行（含未列出的）之和" + shown, "the sum of all rows, also those not listed, " + shown),
          total.number());
    } else if (total.number().signum() >= 0 && sum.compareTo(total.number()) > 0) {
      wrong(
          place,
          new Text("不小于所列各行之和" + sum, "at least the sum of the rows listed, " + sum),
          total.number());
    }
  }

  /** The code that a part has and its whole has not. */
  private static FigureCode code(FigureId whole, FigureId part) {
    for (FigureCode code : FigureCode.values()) {
      if (whole.code(code).isEmpty() && !part.code(code).isEmpty()) {
        return code;
      }
    }
    throw new IllegalArgumentException(part + " is no part of " + whole);
  }

  /** Stored parts that count something and have no row. */
  private List<FigureId> lost(FigureId whole, Set<FigureId> printed, FigureCode code) {
    return code == FigureCode.CATEGORY
        ? List.of()
        : values.beside(whole).stream()
            .filter(id -> isPart(whole, id, code) && !printed.contains(id))
            .filter(id -> exact(id, Making.NUMERATOR).signum() != 0)
            .toList();
  }

  private static boolean declares(Table table) {
    return table.notes().stream().anyMatch(note -> note.text().contains(DECLARED));
  }

  /** Whether a number is printed as near to its exact value as its decimals allow. */
  private boolean isRounded(Printed printed, Making making) {
    BigDecimal off = printed.number().subtract(exact(printed.id(), making)).abs();
    return off.compareTo(half(printed.number())) <= 0;
  }

  private static BigDecimal half(BigDecimal printed) {
    return BigDecimal.valueOf(5).movePointLeft(Math.max(0, printed.scale()) + 1);
  }

  private BigDecimal exact(FigureId id, Making making) {
    BigDecimal exact = recount.exact(new Source(making, List.of(id), List.of(), null));
    return exact == null ? BigDecimal.ZERO : exact;
  }

  private boolean isRate(FigureId id, Making making) {
    Indicator indicator = values.indicator(id.indicator());
    return indicator == null
        || indicator.isRate() && (making == Making.VALUE || making == Making.IN_WAN);
  }

  private boolean isDistinct(String id) {
    return distinct.computeIfAbsent(
        id,
        any -> {
          Indicator indicator = Objects.requireNonNull(values.indicator(id));
          return Legs.of(indicator.sql()).legs().stream()
              .anyMatch(leg -> leg.shape().numerator().kind() == Measure.Kind.DISTINCT);
        });
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void wrong(Text place, Text expected, BigDecimal found) {
    findings.add(
        Check.SUMS,
        place,
        expected,
        Text.same(found.toPlainString()),
        new Text(
            "检查该指标的分组、单位和行业编码，重新计算后再排版",
            "Check grouping and codes of the indicator, compute again, then render"));
  }
}
