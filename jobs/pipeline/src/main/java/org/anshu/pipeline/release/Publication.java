package org.anshu.pipeline.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshu.failure.Text;
import org.anshu.pipeline.compute.Compute;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.conform.Conform;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.progress.Progress;
import org.apache.iceberg.data.Record;

/**
 * The last step of a run: the branch becomes the published state, then the serving schema shows the
 * release. Repeated after a crash anywhere in it, it completes what is left.
 */
final class Publication {

  /** All tables that a run changes. */
  static List<String> tables(Definitions definitions) {
    return Stream.concat(Conform.tables(definitions.entities()).stream(), Stream.of(Compute.TABLE))
        .toList();
  }

  private final RunPlan plan;
  private final BranchTables tables;
  private final Definitions definitions;
  private final Compute compute;
  private final Stores stores;
  private final Clock clock;
  private final Progress progress;

  Publication(
      RunPlan plan,
      BranchTables tables,
      Definitions definitions,
      Compute compute,
      Stores stores,
      Clock clock,
      Progress progress) {
    this.plan = plan;
    this.tables = tables;
    this.definitions = definitions;
    this.compute = compute;
    this.stores = stores;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Where a release is written.
   *
   * @param releases the operations schema
   * @param serving the serving schema
   * @param notes what is known about the data
   * @param corrections what is known about the edition before
   * @param engines what the engines said
   */
  record Stores(
      ReleaseStore releases,
      Serving serving,
      Notes notes,
      CorrectionNotes corrections,
      EngineBook engines) {}

  /** All tables that this run changes. */
  List<String> tables() {
    return tables(definitions);
  }

  void run() {
    List<String> changed = tables();
    progress.stage(new Text("发布", "Publishing"), changed.size());
    Map<String, Long> heads = new TreeMap<>();
    changed.forEach(table -> heads.put(table, tables.left(table)));
    // Tags first: they keep the snapshots whatever happens to the branches.
    heads.forEach((table, head) -> tables.tag(table, plan.releaseId(), head));
    int done = 0;
    for (Map.Entry<String, Long> head : heads.entrySet()) {
      tables.publish(head.getKey(), head.getValue());
      progress.rows(++done);
    }

    Instant now = clock.instant();
    List<Record> values = compute.stored(plan.month(), plan.edition());
    Serving.Figures figures =
        new Serving.Figures(values, compute.computable(), definitions.finality());
    String code = version() + "+" + definitions.hash().substring(0, 12);
    ObjectNode manifest = manifest(heads, code, values.size());
    stores
        .serving()
        .publish(plan, codes(), figures, notes(figures, manifest), new Serving.Version(code, now));
    progress.rows(done);
    stores.releases().publish(plan, manifest, now);
    changed.forEach(tables::drop);
    progress.done(new Text("已发布 " + plan.releaseId(), "Published " + plan.releaseId()));
  }

  private List<Notes.Note> notes(Serving.Figures figures, ObjectNode manifest) {
    List<Notes.Note> notes =
        new ArrayList<>(stores.notes().notes(figures.values(), figures.indicators()));
    Optional<ReleaseRow> before = stores.releases().published(plan.month());
    stores.corrections().note(before, figures, plan.edition(), manifest).ifPresent(notes::add);
    return notes;
  }

  private Serving.Codes codes() {
    Set<String> categories =
        compute.computable().stream()
            .map(indicator -> indicator.labels().category())
            .filter(list -> !list.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    return new Serving.Codes(definitions.codeLists(), categories);
  }

  private ObjectNode manifest(Map<String, Long> heads, String code, int values) {
    ObjectNode manifest = ReleaseStore.manifest(plan);
    manifest.put("code_version", code);
    manifest.put("values", values);
    manifest.put("definitions", definitions.hash());
    ObjectNode tableNodes = manifest.putObject("tables");
    heads.forEach(
        (table, head) ->
            tableNodes
                .putObject(table)
                .put("snapshot", head)
                .put("rows", tables.rows(table, head)));
    definitions.hashes().forEach(manifest.putObject("files")::put);
    stores.notes().quarantined().forEach(manifest.putObject("quarantined")::put);
    stores.engines().write(manifest.putObject("engines"));
    return manifest;
  }

  private static String version() {
    String version = Publication.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
