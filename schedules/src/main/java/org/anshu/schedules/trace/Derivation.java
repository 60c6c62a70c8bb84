package org.anshu.schedules.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.anshu.registry.Comparison;
import org.anshu.registry.Indicator;
import org.anshu.registry.Ratio;
import org.anshu.registry.Rounding;
import org.anshu.registry.YuanText;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.cells.PrintedCell.Source;
import org.anshu.reports.rendering.Typography;
import org.anshu.schedules.trace.StoredFigures.Stored;
import org.jspecify.annotations.Nullable;

/**
 * How a printed number follows from the figures or rows it is made of.
 *
 * @param calculation the numbers put into the formula; empty if there is nothing to calculate
 * @param result what is printed if the calculation is right, without sign words and units; null if
 *     there is no number
 */
public record Derivation(String calculation, @Nullable String result) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");

  /**
   * What is known.
   *
   * @param indicators the definitions by id
   * @param figures what the release published; without a row, nothing was counted
   * @param rows the values of each place, in the order of the source's places
   */
  public record Known(
      Map<String, Indicator> indicators,
      Map<FigureId, Stored> figures,
      List<List<@Nullable String>> rows) {}

  /** The derivation of a number made of {@code source}. */
  public static Derivation of(Source source, Known known) {
    if (!source.figures().isEmpty()) {
      return new Figures(source, known).derive();
    }
    return source.making().isFigure() && !source.places().isEmpty()
        ? rows(source, known.rows())
        : new Derivation("", null);
  }

  /**
   * Whether {@code printed} says the result; true if there is no number in one of them, such as
   * where a mark is printed.
   */
  public boolean agrees(String printed) {
    String expected = result;
    if (expected == null) {
      return true;
    }
    boolean text = !NUMBER.matcher(expected.replaceFirst("[万亿]元$", "")).matches();
    if (text) {
      return Typography.chinese(expected).contains(printed);
    }
    Matcher found = NUMBER.matcher(printed);
    Matcher wanted = NUMBER.matcher(expected);
    if (!found.find() || !wanted.find()) {
      return true;
    }
    BigDecimal one = new BigDecimal(found.group().replace(",", ""));
    BigDecimal other = new BigDecimal(wanted.group().replace(",", ""));
    boolean words = !found.group().equals(printed);
    return words ? one.abs().compareTo(other.abs()) == 0 : one.compareTo(other) == 0;
  }

  private static Derivation rows(Source source, List<List<@Nullable String>> rows) {
    List<@Nullable String> first = rows.get(0);
    List<@Nullable String> all = rows.stream().flatMap(List::stream).toList();
    return switch (source.making()) {
      case ROW_COUNT -> new Derivation("", String.valueOf(all.size()));
      case ROW_SUM -> {
        BigDecimal sum = BigDecimal.ZERO;
        List<String> parts = new ArrayList<>();
        for (String value : all) {
          sum = sum.add(decimal(value));
          parts.add(String.valueOf(value));
        }
        yield new Derivation(String.join(" + ", parts), plain(sum));
      }
      case ROW_DIFFERENCE, ROW_REMAINDER_SHARE, ROW_PER_TEN_THOUSAND ->
          pair(source, decimal(first.get(0)), decimal(rows.get(1).get(0)));
      case YEAR_OF, MONTH_OF, DAY_OF, HOUR_OF, DATE_OF -> date(source, first.get(0));
      default -> field(source.rounding(), first);
    };
  }

  /** Several rows are texts of one kind, of which the report prints one here. */
  private static Derivation field(@Nullable Rounding rounding, List<@Nullable String> values) {
    String value = values.isEmpty() ? null : values.get(0);
    if (value == null || rounding == null) {
      List<String> known = values.stream().filter(Objects::nonNull).toList();
      return new Derivation("", known.isEmpty() ? null : String.join("；", known));
    }
    return new Derivation(value, rounding.round(new BigDecimal(value)).toPlainString());
  }

  private static Derivation pair(Source source, BigDecimal one, BigDecimal other) {
    return switch (source.making()) {
      case ROW_DIFFERENCE ->
          new Derivation(plain(one) + " − " + plain(other), plain(one.subtract(other)));
      case ROW_REMAINDER_SHARE ->
          new Derivation(
              "(%s − %s) ÷ %s × 100".formatted(plain(one), plain(other), plain(one)),
              rounded(Ratio.of(one.subtract(other), one).times(HUNDRED), source.rounding()));
      default ->
          new Derivation(
              "%s ÷ %s × 10000".formatted(plain(one), plain(other)),
              rounded(Ratio.of(one.movePointRight(4), other), source.rounding()));
    };
  }

  private static Derivation date(Source source, @Nullable String value) {
    if (value == null || value.length() < 10) {
      return new Derivation("", null);
    }
    String part =
        switch (source.making()) {
          case YEAR_OF -> value.substring(0, 4);
          case MONTH_OF -> value.substring(5, 7);
          case DAY_OF -> value.substring(8, 10);
          case HOUR_OF -> value.substring(11, 13);
          default -> value.substring(0, 10);
        };
    boolean whole = part.length() == 10;
    return new Derivation(value, whole ? part : String.valueOf(Integer.parseInt(part)));
  }

  private static BigDecimal decimal(@Nullable String value) {
    return value == null ? BigDecimal.ZERO : new BigDecimal(value);
  }

  private static @Nullable String rounded(Ratio ratio, @Nullable Rounding rounding) {
    BigDecimal value = rounding == null ? ratio.approximate() : ratio.rounded(rounding);
    return value == null ? null : rounding == null ? plain(value) : value.toPlainString();
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The derivations from figures. */
  private record Figures(Source source, Known known) {

    private static final Stored NOTHING = new Stored(BigDecimal.ZERO, null);

    Derivation derive() {
      Stored now = stored(0);
      BigDecimal denominator = now.denominator() == null ? BigDecimal.ZERO : now.denominator();
      BigDecimal rest = denominator.subtract(now.numerator());
      return switch (source.making()) {
        case NUMERATOR -> count(now.numerator());
        case DENOMINATOR -> count(denominator);
        case REMAINDER ->
            new Derivation(plain(denominator) + " − " + plain(now.numerator()), plain(rest));
        case REMAINDER_SHARE ->
            new Derivation(
                "(%s − %s) ÷ %s × 100"
                    .formatted(plain(denominator), plain(now.numerator()), plain(denominator)),
                rounded(Ratio.of(rest, denominator).times(HUNDRED), source.rounding()));
        case IN_WAN -> wan();
        case MONEY -> new Derivation(plain(now.numerator()) + " 元", YuanText.of(now.numerator()));
        case PERCENT_CHANGE ->
            change(
                "(%1$s − %2$s) ÷ %2$s × 100",
                Comparison.percentChange(ratio(0), ratio(1), rounding()));
        case UNIT_CHANGE ->
            change("%1$s − %2$s", Comparison.absoluteChange(ratio(0), ratio(1), rounding()));
        case COUNT_CHANGE ->
            new Derivation(
                plain(now.numerator()) + " − " + plain(stored(1).numerator()),
                plain(now.numerator().subtract(stored(1).numerator()).abs()));
        case SHARE -> share();
        case SUM ->
            new Derivation(
                String.join(" + ", terms(0, size())),
                rounded(Ratio.ofCount(sum(0, size())), source.rounding()));
        case SUM_CHANGE -> halves("((%1$s) − (%2$s)) ÷ (%2$s) × 100", Comparison::percentChange);
        case SUM_DIFFERENCE -> halves("(%1$s) − (%2$s)", Comparison::absoluteChange);
        case CHOICE -> new Derivation(String.join("、", terms(0, size())), null);
        case MEMBER_COUNT -> new Derivation("", String.valueOf(source.figures().size()));
        default -> new Derivation(text(0), rounded(ratio(0), source.rounding()));
      };
    }

    private Derivation count(BigDecimal count) {
      return new Derivation("", plain(count));
    }

    private Derivation wan() {
      boolean yuan = indicator(0).unit().equals("元");
      Ratio amount = yuan ? ratio(0).times(new BigDecimal("0.0001")) : ratio(0);
      return new Derivation(
          yuan ? text(0) + " 元 ÷ 10000" : text(0), rounded(amount, source.rounding()));
    }

    private Derivation change(String formula, Comparison change) {
      BigDecimal moved = change.change();
      return new Derivation(
          String.format(Locale.ROOT, formula, text(0), text(1)),
          moved == null ? null : moved.toPlainString());
    }

    private Derivation share() {
      int last = size() - 1;
      BigDecimal all = stored(last).numerator();
      return new Derivation(
          "(%s) ÷ %s × 100".formatted(String.join(" + ", terms(0, last)), plain(all)),
          rounded(Ratio.of(sum(0, last), all).times(HUNDRED), source.rounding()));
    }

    private interface Change {
      Comparison of(Ratio now, Ratio base, Rounding rounding);
    }

    /** The change from the sum of the second half of the figures to that of the first. */
    private Derivation halves(String formula, Change change) {
      int half = size() / 2;
      BigDecimal moved =
          change
              .of(Ratio.ofCount(sum(0, half)), Ratio.ofCount(sum(half, size())), rounding())
              .change();
      return new Derivation(
          String.format(
              Locale.ROOT,
              formula,
              String.join(" + ", terms(0, half)),
              String.join(" + ", terms(half, size()))),
          moved == null ? null : moved.toPlainString());
    }

    private int size() {
      return source.figures().size();
    }

    private List<String> terms(int from, int to) {
      return IntStream.range(from, to).mapToObj(i -> plain(stored(i).numerator())).toList();
    }

    private BigDecimal sum(int from, int to) {
      return IntStream.range(from, to)
          .mapToObj(i -> stored(i).numerator())
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Rounding rounding() {
      Rounding rounding = source.rounding();
      return rounding == null ? Rounding.ONE_DECIMAL : rounding;
    }

    private Stored stored(int place) {
      return known.figures().getOrDefault(source.figures().get(place), NOTHING);
    }

    private Indicator indicator(int place) {
      String id = source.figures().get(place).indicator();
      Indicator indicator = known.indicators().get(id);
      if (indicator == null) {
        throw new IllegalStateException("No indicator " + id);
      }
      return indicator;
    }

    private Ratio ratio(int place) {
      Stored stored = stored(place);
      return indicator(place).isRate()
          ? indicator(place).figure(stored.numerator(), stored.denominator())
          : Ratio.ofCount(stored.numerator());
    }

    private String text(int place) {
      Stored stored = stored(place);
      BigDecimal denominator = stored.denominator();
      BigDecimal scale = indicator(place).scale();
      if (!indicator(place).isRate() || scale == null) {
        return plain(stored.numerator());
      }
      return "%s / %s × %s"
          .formatted(
              plain(stored.numerator()),
              denominator == null ? "—" : plain(denominator),
              plain(scale));
    }
  }
}
