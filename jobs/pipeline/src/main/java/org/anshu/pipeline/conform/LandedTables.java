package org.anshu.pipeline.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;

/** The landed tables that conform to entities, each at the snapshot that a run reads. */
final class LandedTables {

  private final Map<String, List<Landed>> byEntity = new HashMap<>();
  private final Set<String> filled = new TreeSet<>();

  /**
   * One of them.
   *
   * @param source the source system
   * @param table {@code ods.…}
   * @param snapshot what is read
   * @param columns the columns that it had then
   * @param onlyInserts whether no version replaces another
   */
  record Landed(
      String source, String table, long snapshot, Set<String> columns, boolean onlyInserts) {}

  /**
   * Those of the contracts of {@code definitions}.
   *
   * @param snapshots landed table to the snapshot that is read
   */
  LandedTables(
      BranchTables tables, Definitions definitions, Map<String, Long> snapshots, Workers workers) {
    Map<String, TableContract> contracts = new ConcurrentHashMap<>();
    List<String> names = new ArrayList<>();
    for (SourceContract contract : definitions.contracts()) {
      for (TableContract table : contract.tables()) {
        if (definitions.entities().of(table.conformsTo()).isPresent()) {
          String name = "ods." + contract.source() + "__" + table.name();
          names.add(name);
          contracts.put(name, table);
        }
      }
    }
    Map<String, Landed> found = new ConcurrentHashMap<>();
    Set<String> withRows = ConcurrentHashMap.newKeySet();
    workers.run(
        names,
        name -> Set.of(),
        name -> {
          long snapshot = Objects.requireNonNull(snapshots.get(name), name);
          found.put(
              name,
              new Landed(
                  name.substring("ods.".length(), name.indexOf("__")),
                  name,
                  snapshot,
                  new HashSet<>(tables.columns(name, snapshot)),
                  tables.only(name, snapshot, "_op", "insert")));
          if (tables.rows(name, snapshot) > 0) {
            withRows.add(name);
          }
        });
    for (String name : names) {
      String entity = String.valueOf(Objects.requireNonNull(contracts.get(name)).conformsTo());
      byEntity
          .computeIfAbsent(entity, key -> new ArrayList<>())
          .add(Objects.requireNonNull(found.get(name), name));
      if (withRows.contains(name)) {
        filled.add(entity);
      }
    }
  }

  /** The entities of which anything has landed. */
  Set<String> filled() {
    return filled;
  }

  /** The tables of an entity, as a view reads them. */
  List<LandedViews.Table> of(Entity entity, Function<Landed, String> name) {
    return byEntity.getOrDefault(entity.id(), List.of()).stream()
        .map(
            landed ->
                new LandedViews.Table(
                    landed.source(), name.apply(landed), landed.columns(), landed.onlyInserts()))
        .toList();
  }

  /** All of them. */
  List<Landed> all() {
    return byEntity.values().stream().flatMap(List::stream).toList();
  }
}
