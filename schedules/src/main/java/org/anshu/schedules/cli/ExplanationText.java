package org.anshu.schedules.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.registry.Comparison;
import org.anshu.registry.Indicator;
import org.anshu.registry.Ratio;
import org.anshu.registry.trace.Leg;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.trace.Explanation;
import org.anshu.schedules.trace.StoredFigures.Stored;
import org.anshu.schedules.trace.Trace;
import org.jspecify.annotations.Nullable;

/** An explanation as a page of text. */
final class ExplanationText {

  private final AnshuCommand parent;
  private final Language language;

  ExplanationText(AnshuCommand parent) {
    this.parent = parent;
    this.language = parent.language();
  }

  void print(Explanation it) {
    Indicator indicator = it.indicator();
    parent.say(indicator.title().in(language) + "  " + it.id());
    Stored stored = it.stored();
    line("数值", "Value", stored == null ? say("未发布", "not published") : value(indicator, stored));
    line(
        "时段",
        "Window",
        "%s  %s ~ %s".formatted(it.window().id(), it.window().start(), it.window().cutOff()));
    change(it);
    line("定义", "Definition", indicator.definition().in(language));
    line("公式", "Formula", formula(it));
    line("依据", "Basis", basis(indicator));
    scope(it);
    release(it);
    if (it.trace().reason() != null) {
      line("明细", "Rows", say("不能由定义逐行追溯：", "cannot be told: ") + it.trace().reason().in(language));
    }
    it.trace().parts().forEach(part -> part(part, it));
    if (!it.trace().parts().isEmpty() && stored != null) {
      line(
          "核对",
          "Check",
          it.agrees()
              ? say("逐行合计与发布数值一致", "the rows add up to what was published")
              : say("逐行合计与发布数值不一致！", "THE ROWS DO NOT ADD UP to what was published")
                  + " "
                  + plain(it.trace().numerator())
                  + " / "
                  + plain(it.trace().denominator()));
    }
  }

  private String value(Indicator indicator, Stored stored) {
    Ratio ratio = indicator.figure(stored.numerator(), stored.denominator());
    BigDecimal rounded = ratio.rounded(indicator.rounding());
    if (rounded == null) {
      return ratio.state().mark() + " (" + plain(stored.numerator()) + ")";
    }
    String text = rounded.toPlainString() + " " + indicator.unit();
    if (indicator.isRate()) {
      BigDecimal exact = ratio.approximate();
      text +=
          "  = %s / %s × %s = %s"
              .formatted(
                  plain(stored.numerator()),
                  plain(stored.denominator()),
                  plain(indicator.scale()),
                  exact == null ? "" : exact.stripTrailingZeros().toPlainString());
      text +=
          say("，保留 %d 位（%s）", ", %d decimals (%s)")
              .formatted(indicator.rounding().scale(), indicator.rounding().mode());
    }
    return text;
  }

  private void change(Explanation it) {
    Stored base = it.base();
    if (base == null) {
      return;
    }
    String change =
        it.change()
            .map(Comparison::tableText)
            .map(text -> text + (it.indicator().unit().equals("%") ? say(" 个百分点", " points") : ""))
            .orElse("—");
    line(
        "同比",
        "Year on year",
        "%s  (%s: %s)"
            .formatted(
                text(change),
                it.baseWindow() == null ? "" : it.baseWindow().id(),
                value(it.indicator(), base)));
  }

  private String text(String change) {
    return change.matches("-?[0-9.]+") ? change + "%" : change;
  }

  private String formula(Explanation it) {
    Indicator indicator = it.indicator();
    List<String> parts = new ArrayList<>();
    if (indicator.isRate()) {
      parts.add(
          say("分子 ÷ %s × %s", "numerator ÷ %s × %s")
              .formatted(indicator.denominatorName(), plain(indicator.scale())));
    }
    it.trace().parts().forEach(part -> parts.add(part.formula()));
    parts.add(indicator.folder().resolve("indicator.sql").toString());
    return String.join("\n      ", parts);
  }

  private String basis(Indicator indicator) {
    Map<String, Text> words =
        Map.of(
            "standard", new Text("标准规定", "published rule"),
            "seed", new Text("见于已公布的统计", "found in published statistics"),
            "ours", new Text("本系统约定", "our convention"));
    return words.getOrDefault(indicator.basis().status(), Text.same("")).in(language)
        + "  "
        + indicator.basis().source()
        + (indicator.basis().decision().isEmpty() ? "" : "  " + indicator.basis().decision());
  }

  private void scope(Explanation it) {
    Indicator indicator = it.indicator();
    List<String> parts = new ArrayList<>();
    if (!indicator.labels().scope().isEmpty()) {
      parts.add(indicator.scope().title().in(language));
      indicator.scope().during(it.window().start(), it.window().end()).stream()
          .map(edition -> edition.title().in(language))
          .forEach(parts::add);
    }
    if (!indicator.scope().breaks().isEmpty()) {
      parts.add(say("口径变化月份 ", "broken in ") + indicator.scope().breaks());
    }
    parts.add(say("定义第 %d 版", "version %d").formatted(indicator.labels().version()));
    line("口径", "Scope", String.join("；", parts));
  }

  private void release(Explanation it) {
    ReleaseState release = it.release();
    if (release == null) {
      return;
    }
    line(
        "版次",
        "Release",
        say("%s（第 %d 版，已知至 %s，%s）", "%s (edition %d, known by %s, %s)")
            .formatted(release.id(), release.edition(), release.asOf(), release.codeVersion()));
    Set<String> reads = Set.copyOf(it.indicator().reads());
    String snapshots =
        new TreeMap<>(release.snapshots())
            .entrySet().stream()
                .filter(e -> reads.contains(e.getKey().substring(e.getKey().indexOf('.') + 1)))
                .map(e -> e.getKey() + "@" + e.getValue())
                .collect(Collectors.joining("  "));
    line("快照", "Snapshots", snapshots);
  }

  private void part(Trace.Part part, Explanation it) {
    parent.say("");
    parent.say(
        say("▸ %s：%s", "▸ %s: %s").formatted(side(part.side(), it.indicator()), part.view())
            + say("，计入 %d 行，合计 %s", ", %d rows, adding up to %s")
                .formatted(part.rows(), plain(part.numerator()))
            + (part.denominator() == null ? "" : " / " + plain(part.denominator())));
    rows(part.counted(), false);
    if (part.counted().size() < part.rows() && !part.counted().isEmpty()) {
      parent.say(
          say("  ……其余 %d 行（--limit）", "  … %d more (--limit)")
              .formatted(part.rows() - part.counted().size()));
    }
    if (!part.left().isEmpty()) {
      parent.say(say("  未计入（同一地区、行业、类别）：", "  Not counted (same unit, sector, category):"));
      part.left().stream()
          .limit(12)
          .forEach(
              left ->
                  parent.say(
                      "  %8d  %s%s"
                          .formatted(
                              left.rows(),
                              onlySide(left.side()),
                              left.reasons().stream()
                                  .map(reason -> reason.in(language))
                                  .collect(Collectors.joining(say("；", "; "))))));
    }
    if (!part.excluded().isEmpty()) {
      parent.say(say("  期内未计入和期外 7 日内的行：", "  Rows in the window, or within 7 days of it:"));
      rows(part.excluded(), true);
    }
    if (!part.waiting().isEmpty()) {
      parent.say(
          say("  隔离待处理、可能应计入 %d 行：", "  %d rows wait in quarantine and might count:")
              .formatted(part.waiting().size()));
      part.waiting().stream()
          .limit(5)
          .forEach(
              w ->
                  parent.say(
                      "    %s.%s %s  %s".formatted(w.source(), w.table(), w.key(), w.message())));
    }
  }

  private String onlySide(Leg.Side side) {
    return switch (side) {
      case BOTH -> "";
      case NUMERATOR -> say("［不在分子］", "[not in the numerator] ");
      case DENOMINATOR -> say("［不在分母］", "[not in the denominator] ");
    };
  }

  private String side(Leg.Side side, Indicator indicator) {
    return switch (side) {
      case BOTH -> indicator.isRate() ? say("分子和分母", "Both sides") : say("明细", "Rows");
      case NUMERATOR -> say("分子", "Numerator");
      case DENOMINATOR -> say("分母", "Denominator");
    };
  }

  private void rows(List<Trace.Row> rows, boolean reasons) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> header = new ArrayList<>(List.of(say("键", "key")));
    rows.get(0)
        .facts()
        .forEach(f -> header.add(language == Language.CHINESE ? f.title() : f.column()));
    boolean both = rows.stream().anyMatch(row -> row.denominator() != null);
    if (!reasons) {
      header.add(both ? say("分子", "numerator") : say("计入", "counts"));
      if (both) {
        header.add(say("分母", "denominator"));
      }
    }
    header.add(say("来源", "source"));
    header.add(reasons ? say("原因", "reason") : say("原始版本", "version"));
    List<List<String>> cells = new ArrayList<>();
    for (Trace.Row row : rows) {
      List<String> line = new ArrayList<>(List.of(row.key()));
      row.facts().forEach(fact -> line.add(orEmpty(fact.value())));
      if (!reasons) {
        line.add(orEmpty(row.numerator()));
        if (both) {
          line.add(orEmpty(row.denominator()));
        }
      }
      line.add(row.lineage().getOrDefault("source", ""));
      line.add(
          reasons
              ? row.reasons().stream().map(r -> r.in(language)).collect(Collectors.joining("；"))
              : row.lineage().getOrDefault("pull_id", row.lineage().getOrDefault("vintage", "")));
      cells.add(line);
    }
    new TextTable(header, cells, Set.of()).lines().forEach(line -> parent.say("    " + line));
  }

  private void line(String chinese, String english, String text) {
    if (!text.isBlank()) {
      parent.say(language == Language.CHINESE ? chinese + "  " + text : english + ": " + text);
    }
  }

  private String say(String chinese, String english) {
    return new Text(chinese, english).in(language);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String plain(@Nullable BigDecimal number) {
    if (number == null) {
      return "—";
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
