package org.anshu.schedules.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * A source that the product has never seen is connected as docs/connect-a-source.md says, over
 * MySQL and as a dropped file, without a line of Java or DDL. The data lies beside the checkout, in
 * {@code ../shared/data}; the expected numbers were counted in the file itself.
 */
class NycElevatorsIT {

  private static final String DISTINCT =
      "select count(distinct _row_key) from ods.nyc_elevators__elevators";

  @Test
  void a_register_with_dirt_is_drafted_checked_pulled_and_counted() throws Exception {
    Path data = Launcher.productRoot().resolveSibling("shared").resolve("data");
    Launcher launcher = DemoInstallation.ofExample("nyc-elevators", "nyc-elevators");

    Launcher.Outcome demo =
        launcher.run("demo", "--example", "nyc-elevators", "--data", data.toString());

    assertThat(demo.exitStatus()).as(demo.output()).isZero();
    assertThat(demo.output())
        .contains("76088 行：入库 76052，未变 0，隔离 36")
        .contains("66,864 台")
        .contains("39,371 台");
    draftIsAContract(launcher);
    checkSaysTheSame(launcher);
    asAFileItIsTheSame(launcher, data);
  }

  private static void draftIsAContract(Launcher launcher) throws IOException {
    Launcher.Outcome draft = launcher.run("source", "draft", "nyc_elevators");
    assertThat(draft.exitStatus()).as(draft.output()).isZero();
    Path sources = launcher.home().resolve("sources/nyc_elevators");
    assertThat(Files.readString(sources.resolve("source.draft.yml")))
        .contains("key: [DV_DEVICE_NUMBER]")
        .contains("dv_status_date: { from: DV_STATUS_DATE, type: date, format: yyyyMMdd }")
        .contains("Staten Island");
    Files.move(sources.resolve("source.yml"), sources.resolve("source.kept"));
    Files.move(sources.resolve("source.draft.yml"), sources.resolve("source.yml"));
    Launcher.Outcome check = launcher.run("source", "check", "nyc_elevators");
    assertThat(check.exitStatus()).as(check.output()).isZero();
    assertThat(check.output()).contains("BAD_DATE dv_approval_date").contains("******** ×24");
    Files.delete(sources.resolve("source.yml"));
    Files.move(sources.resolve("source.kept"), sources.resolve("source.yml"));
  }

  private static void checkSaysTheSame(Launcher launcher) {
    Launcher.Outcome check = launcher.run("source", "check", "nyc_elevators");
    assertThat(check.exitStatus()).as(check.output()).isZero();
    assertThat(check.output())
        .contains("MISSING_VALUE area_code · 必填字段为空：27 行，隔离")
        .contains("MISSING_VALUE inspected_on · 必填字段为空：4,662 行，隔离")
        .contains("可以接入");
  }

  private static void asAFileItIsTheSame(Launcher launcher, Path data) throws IOException {
    Path home = launcher.home();
    Path drop = Files.createDirectories(home.resolve("drop"));
    try (InputStream raw =
        new GZIPInputStream(
            Files.newInputStream(data.resolve("nyc_elevators/elevators_raw.csv.gz")))) {
      Files.copy(raw, drop.resolve("elevators.csv"));
    }
    replace(home.resolve("anshu.yml"), "[nyc_elevators]", "{ nyc_elevators: { url: drop } }");
    replace(
        home.resolve("sources/nyc_elevators/source.yml"), "connector: mysql", "connector: files");
    Launcher.Outcome pull = launcher.run("pull");
    assertThat(pull.exitStatus()).as(pull.output()).isZero();
    assertThat(pull.output()).contains("76088 行：入库 0，未变 76052，隔离 36");
    assertThat(launcher.run("query", DISTINCT, "--format", "csv").output()).contains("76052");
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
