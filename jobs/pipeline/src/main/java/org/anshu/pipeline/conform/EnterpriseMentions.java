package org.anshu.pipeline.conform;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The query {@code enterprise_mention}: every landed row that names an enterprise, of whatever
 * entity. Entities say by their columns whether they do.
 */
final class EnterpriseMentions {

  private static final String CODE = "enterprise_uscc";
  private static final List<String> MORE = List.of("enterprise_name", "area_code", "industry_code");

  private EnterpriseMentions() {}

  /** Over the entities that an active source delivers. */
  static String sql(Definitions definitions) {
    String query =
        definitions.entities().delivered(definitions.contracts()).stream()
            .filter(entity -> entity.columns().containsKey(CODE))
            .map(
                entity ->
                    "SELECT '%s' AS entity, %s FROM %s%s"
                        .formatted(
                            entity.id(),
                            columns(entity.columns()),
                            ConformPlan.LANDED,
                            entity.id()))
            .collect(Collectors.joining("\nUNION ALL\n"));
    if (!query.isEmpty()) {
      return query;
    }
    return "SELECT '' AS entity, %s WHERE FALSE"
        .formatted(
            columns(Map.of())
                .replace("source", "'' AS source")
                .replace("enterprise_uscc", "'' AS enterprise_uscc")
                .replace("known_at", "CAST(:as_of AS TIMESTAMP) AS known_at"));
  }

  private static String columns(Map<String, Entity.Column> present) {
    String more =
        MORE.stream()
            .map(name -> present.containsKey(name) ? name : "CAST(NULL AS STRING) AS " + name)
            .collect(Collectors.joining(", "));
    return "source, enterprise_uscc, %s, known_at".formatted(more);
  }
}
