package org.anshu.pipeline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.example.Example;
import org.anshu.registry.example.Examples;
import org.anshu.registry.example.ViewCatalog;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorExamplesIT {

  private static final Path ROOT = root();
  private static final Path REGISTRY = ROOT.resolve("jobs/registry");

  /** Whose indicators have examples: the product, and installations that bring their own. */
  private static final List<Path> HOMES =
      List.of(REGISTRY, ROOT.resolve("examples/real-data"), ROOT.resolve("examples/cfoi"));

  private static final List<String> OUTPUT =
      List.of("window_id", "unit_code", "sector_code", "category_code", "numerator", "denominator");

  private final ViewCatalog catalog =
      ViewCatalog.read(REGISTRY.resolve("views.yml"))
          .with(ViewCatalog.read(ROOT.resolve("examples/cfoi/views.yml")));
  private SparkSession spark;
  private boolean ours;

  @BeforeAll
  void start(@TempDir Path warehouse) {
    // A session of its own: the views are temporary and must not meet those of other tests. A
    // context that was there before is left as it was; ours has no Iceberg and must not stay.
    ours = SparkSession.getDefaultSession().isEmpty();
    SparkSession shared =
        SparkSession.builder()
            .master("local[1]")
            .appName("indicator-examples")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.warehouse.dir", warehouse.toUri().toString())
            .getOrCreate();
    spark = shared.newSession();
    spark.conf().set("spark.sql.ansi.enabled", "true");
    spark.conf().set("spark.sql.session.timeZone", "Asia/Shanghai");
    spark.conf().set("spark.sql.shuffle.partitions", "1");
    // A hundred tiny queries: interpreting them is faster than compiling them.
    spark.conf().set("spark.sql.codegen.wholeStage", "false");
    spark.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    spark.conf().set("spark.sql.adaptive.enabled", "false");
  }

  @AfterAll
  void forget() {
    catalog.views().keySet().forEach(view -> spark.catalog().dropTempView(view));
    if (ours) {
      spark.stop();
    }
  }

  @TestFactory
  Stream<DynamicNode> everyExampleHolds() {
    return HOMES.stream()
        .flatMap(home -> Indicators.load(List.of(home)).stream())
        .flatMap(
            indicator ->
                Examples.of(indicator).stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                indicator.id() + ": " + example.name(),
                                () -> holds(indicator, example))));
  }

  private void holds(Indicator indicator, Example example) {
    example.views(indicator, catalog).forEach(spark::sql);
    Dataset<Row> rows = spark.sql(indicator.sql());
    assertThat(Arrays.asList(rows.columns())).isEqualTo(OUTPUT);
    assertThat(example.differences(read(rows))).isEmpty();
  }

  private static List<Map<String, @Nullable Object>> read(Dataset<Row> rows) {
    List<Map<String, @Nullable Object>> result = new ArrayList<>();
    for (Row row : rows.collectAsList()) {
      Map<String, @Nullable Object> cells = new HashMap<>();
      for (int i = 0; i < OUTPUT.size(); i++) {
        cells.put(OUTPUT.get(i), row.get(i));
      }
      result.add(cells);
    }
    return result;
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("jobs/registry/indicators"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
