package org.anshu.registry.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Makes rules and measures of YAML trees that have the schema's form. */
final class RuleReader {

  private RuleReader() {}

  /** The rule that the only key of {@code node} names. */
  static Rule rule(JsonNode node) {
    String kind = node.fieldNames().next();
    JsonNode rule = node.get(kind);
    return switch (kind) {
      case "per_occurrence" ->
          new Rule.PerOccurrence(
              measure(rule.get("measure")),
              RubricReader.number(rule, "each"),
              orZero(rule, "free"),
              orZero(rule, "floor"));
      case "threshold" ->
          new Rule.Threshold(
              measure(rule.get("measure")), direction(rule), limit(rule.get("limit")));
      case "bands" ->
          new Rule.Bands(
              measure(rule.get("measure")), RubricReader.list(rule.get("bands"), RuleReader::band));
      case "linear" ->
          new Rule.Linear(
              measure(rule.get("measure")),
              RubricReader.number(rule, "zero_at"),
              RubricReader.number(rule, "full_at"));
      case "proportional" ->
          new Rule.Proportional(measure(rule.get("measure")), limit(rule.get("whole")));
      case "ranking" ->
          new Rule.Ranking(
              measure(rule.get("measure")),
              direction(rule),
              RubricReader.list(rule.get("steps"), RuleReader::step));
      case "yes_no" -> new Rule.YesNo(combine(rule));
      case "manual" -> new Rule.Manual(combine(rule), RubricReader.number(rule, "step"));
      default -> throw new IllegalArgumentException("No such rule in the schema: " + kind);
    };
  }

  /** The measure; if keys of several kinds are given, the first kind of the schema. */
  static Measure measure(JsonNode node) {
    if (node.has("figure")) {
      return new Measure.Figure(
          node.get("figure").asText(),
          node.path("window").asText(Measure.Figure.ASSESSMENT),
          RubricReader.constant(node, "by", Measure.By.UNIT),
          node.path("sector").asText(""),
          node.path("category").asText(""),
          RubricReader.constant(node, "take", Measure.Take.VALUE));
    }
    if (node.has("facts")) {
      return new Measure.Facts(
          node.get("facts").asText(),
          node.has("level") ? node.get("level").asText() : null,
          node.path("quantity").asBoolean(false),
          node.path("years_back").asInt(0),
          node.path("months_after").asInt(0));
    }
    if (node.has("parameter")) {
      return new Measure.Parameter(node.get("parameter").asText());
    }
    if (node.has("part_points")) {
      return new Measure.PartPoints(node.get("part_points").asText());
    }
    return new Measure.BaseScore();
  }

  static Limit limit(JsonNode node) {
    return node.isObject()
        ? new Limit.OfUnit(node.get("of_unit").asText())
        : new Limit.Fixed(node.decimalValue());
  }

  private static Rule.Band band(JsonNode node) {
    return new Rule.Band(
        RubricReader.optional(node, "from"),
        RubricReader.optional(node, "below"),
        RubricReader.number(node, "points"));
  }

  private static Rule.Step step(JsonNode node) {
    return new Rule.Step(node.get("to_rank").asInt(), RubricReader.number(node, "points"));
  }

  private static Rule.Combine combine(JsonNode rule) {
    return RubricReader.constant(rule, "combine", Rule.Combine.MEAN);
  }

  private static Rule.Direction direction(JsonNode rule) {
    return RubricReader.constant(rule, "direction", Rule.Direction.AT_LEAST);
  }

  private static BigDecimal orZero(JsonNode node, String key) {
    BigDecimal number = RubricReader.optional(node, key);
    return number == null ? BigDecimal.ZERO : number;
  }
}
