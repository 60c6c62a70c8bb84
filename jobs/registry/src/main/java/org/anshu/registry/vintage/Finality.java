package org.anshu.registry.vintage;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.DefinitionSchema;

/** When figures are final: the rules of {@code finality.yml}, the first that fits holds. */
public final class Finality {

  /** The file's name in {@code jobs/registry} and in an installation's home. */
  public static final String FILE = "finality.yml";

  private static final DefinitionSchema SCHEMA =
      new DefinitionSchema("finality.schema.json", FailureCode.INDICATOR_INVALID);

  private final List<Rule> rules;

  private Finality(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * One rule.
   *
   * @param indicators an indicator's id, or a beginning followed by {@code *}
   * @param days a figure is final from so many days after the last day of its period on
   * @param ofYear whether the days count from the end of the period's year instead
   * @param why for people
   */
  public record Rule(String indicators, int days, boolean ofYear, Text why) {

    boolean fits(String indicator) {
      String pattern = Pattern.quote(indicators).replace("*", "\\E.*\\Q");
      return indicator.matches(pattern);
    }
  }

  /**
   * The rules below {@code roots}; those of a later root go before the earlier ones'.
   *
   * @throws AnshuException {@code INDICATOR_INVALID} with the file, also if no rule holds for all
   */
  public static Finality load(List<Path> roots) {
    List<Rule> rules = new ArrayList<>();
    for (Path root : roots) {
      Path file = root.resolve(FILE);
      if (Files.isRegularFile(file)) {
        List<Rule> own = new ArrayList<>();
        SCHEMA.read(file).get("rules").forEach(node -> own.add(rule(node)));
        rules.addAll(0, own);
      }
    }
    if (rules.stream().noneMatch(rule -> rule.indicators().equals("*"))) {
      rules.add(new Rule("*", 0, false, new Text("无专门规则", "No rule of its own")));
    }
    return new Finality(rules);
  }

  /** The rule that holds for {@code indicator}. */
  public Rule of(String indicator) {
    return rules.stream().filter(rule -> rule.fits(indicator)).findFirst().orElseThrow();
  }

  /**
   * The first day as of which a figure is final.
   *
   * @param end the day after the last of its period
   */
  public LocalDate finalOn(String indicator, LocalDate end) {
    Rule rule = of(indicator);
    LocalDate last = end.minusDays(1);
    LocalDate from = rule.ofYear() ? last.withDayOfYear(last.lengthOfYear()) : last;
    return from.plusDays(rule.days()).plusDays(1);
  }

  /** The status of a figure of a publication. */
  public FigureStatus status(String indicator, Vintage vintage) {
    if (!vintage.hasValue()) {
      return FigureStatus.WITHHELD;
    }
    return vintage.release().asOf().toLocalDate().isBefore(finalOn(indicator, vintage.end()))
        ? FigureStatus.PROVISIONAL
        : FigureStatus.FINAL;
  }

  private static Rule rule(JsonNode node) {
    JsonNode why = node.get("why");
    return new Rule(
        node.get("indicators").asText(),
        node.get("days").asInt(),
        node.path("after").asText("period").equals("year"),
        new Text(why.get("zh").asText(), why.get("en").asText()));
  }
}
