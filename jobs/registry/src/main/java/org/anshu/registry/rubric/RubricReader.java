package org.anshu.registry.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.anshu.failure.Text;
import org.anshu.registry.DefinitionSchema;
import org.anshu.registry.Rounding;
import org.jspecify.annotations.Nullable;

/** Makes a rubric of a YAML tree that has the schema's form. */
final class RubricReader {

  private static final Rounding TWO_DECIMALS = new Rounding(2, RoundingMode.HALF_UP);

  private final JsonNode yaml;
  private final Set<UnitType> unitTypes;

  RubricReader(JsonNode yaml) {
    this.yaml = yaml;
    this.unitTypes = unitTypes(yaml.get("unit_types"));
  }

  /**
   * The rubric.
   *
   * @throws java.time.DateTimeException if a day of the window does not exist
   */
  Rubric rubric(String id, String edition, Path folder) {
    JsonNode window = yaml.get("window");
    return new Rubric(
        id,
        edition,
        DefinitionSchema.bilingual(yaml.get("title")),
        yaml.get("example").asBoolean(),
        yaml.get("authority").asText(),
        LocalDate.parse(window.get("from").asText()),
        LocalDate.parse(window.get("to").asText()),
        number(yaml, "full_points"),
        yaml.get("rescaled").asBoolean(),
        rounding(yaml.path("item_rounding")),
        rounding(yaml.path("total_rounding")),
        unitTypes,
        list(yaml.get("parts"), this::part),
        list(yaml.path("bonuses"), RubricReader::adjustment),
        optional(yaml, "bonus_cap"),
        list(yaml.path("deductions"), RubricReader::adjustment),
        optional(yaml, "deduction_cap"),
        list(yaml.path("sanctions"), this::sanction),
        factKinds(),
        list(yaml.get("grades"), RubricReader::grade),
        list(yaml.path("tie_breaks"), RubricReader::tieBreak),
        yaml.get("appeal_days").asInt(),
        optional(yaml, "weight_tolerance"),
        folder,
        new WatchReader(unitTypes).watch(yaml.path("watch")));
  }

  private Map<String, Text> factKinds() {
    Map<String, Text> kinds = new LinkedHashMap<>();
    yaml.get("fact_kinds")
        .properties()
        .forEach(kind -> kinds.put(kind.getKey(), DefinitionSchema.bilingual(kind.getValue())));
    return Collections.unmodifiableMap(kinds);
  }

  private Part part(JsonNode node) {
    BigDecimal countsFor = number(node, "counts_for");
    BigDecimal itemPoints = optional(node, "item_points");
    return new Part(
        node.get("id").asText(),
        DefinitionSchema.bilingual(node.get("title")),
        countsFor,
        list(node.get("items"), this::item),
        itemPoints == null ? countsFor : itemPoints);
  }

  private Item item(JsonNode node) {
    Rule rule = RuleReader.rule(node.get("rule"));
    boolean manual = rule instanceof Rule.Manual || rule instanceof Rule.YesNo;
    return new Item(
        node.get("id").asText(),
        DefinitionSchema.bilingual(node.get("title")),
        number(node, "points"),
        node.has("applies_to") ? unitTypes(node.get("applies_to")) : unitTypes,
        rule,
        constant(node, "missing", Item.Absent.REFUSE),
        constant(node, "undefined", Item.Absent.REFUSE),
        constant(node, "not_applicable", Item.NotApplicable.REFUSE),
        node.path("assessors").asInt(manual ? 1 : 0),
        node.path("evidence").asText(""),
        node.get("authority").asText());
  }

  private static Adjustment adjustment(JsonNode node) {
    Map<String, BigDecimal> byLevel = new LinkedHashMap<>();
    node.get("by_level")
        .properties()
        .forEach(level -> byLevel.put(level.getKey(), level.getValue().decimalValue()));
    return new Adjustment(
        node.get("id").asText(),
        DefinitionSchema.bilingual(node.get("title")),
        node.get("fact_kind").asText(),
        Collections.unmodifiableMap(byLevel),
        optional(node, "cap"),
        node.path("once_by_key").asBoolean(true),
        node.get("authority").asText());
  }

  private Sanction sanction(JsonNode node) {
    JsonNode trigger = node.path("trigger");
    return new Sanction(
        node.get("id").asText(),
        constant(node, "kind", Sanction.Kind.VETO),
        DefinitionSchema.bilingual(node.get("ground")),
        node.get("basis").asText(),
        node.get("fact_kind").asText(),
        trigger.isMissingNode() ? null : trigger(trigger),
        node.has("applies_to") ? unitTypes(node.get("applies_to")) : unitTypes,
        node.has("grade") ? node.get("grade").asText() : null);
  }

  static Sanction.Trigger trigger(JsonNode node) {
    return new Sanction.Trigger(
        RuleReader.measure(node.get("measure")),
        constant(node, "direction", Rule.Direction.AT_LEAST),
        RuleReader.limit(node.get("limit")),
        node.path("strict").asBoolean(false));
  }

  private static Grade grade(JsonNode node) {
    JsonNode quota = node.path("quota");
    return new Grade(
        node.get("id").asText(),
        DefinitionSchema.bilingual(node.get("title")),
        optional(node, "from"),
        quota.isMissingNode()
            ? null
            : new Grade.Quota(number(quota, "share"), quota.path("ties_in").asBoolean(false)));
  }

  private static TieBreak tieBreak(JsonNode node) {
    return new TieBreak(
        RuleReader.measure(node.get("measure")),
        constant(node, "direction", Rule.Direction.AT_LEAST));
  }

  private static Rounding rounding(JsonNode node) {
    if (node.isMissingNode()) {
      return TWO_DECIMALS;
    }
    return new Rounding(node.get("decimals").asInt(), constant(node, "mode", RoundingMode.HALF_UP));
  }

  static Set<UnitType> unitTypes(JsonNode array) {
    Set<UnitType> types = EnumSet.noneOf(UnitType.class);
    array.forEach(type -> types.add(UnitType.valueOf(type.asText().toUpperCase(Locale.ROOT))));
    return Collections.unmodifiableSet(types);
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    List<T> list = new ArrayList<>();
    array.forEach(node -> list.add(read.apply(node)));
    return List.copyOf(list);
  }

  static BigDecimal number(JsonNode node, String key) {
    return node.get(key).decimalValue();
  }

  static @Nullable BigDecimal optional(JsonNode node, String key) {
    return node.has(key) ? number(node, key) : null;
  }

  /** The constant that a key names in lower case; the given one if there is no such key. */
  static <E extends Enum<E>> E constant(JsonNode node, String key, E otherwise) {
    return node.has(key)
        ? Enum.valueOf(
            otherwise.getDeclaringClass(), node.get(key).asText().toUpperCase(Locale.ROOT))
        : otherwise;
  }
}
