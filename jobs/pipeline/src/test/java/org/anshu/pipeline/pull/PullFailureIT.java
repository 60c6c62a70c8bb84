package org.anshu.pipeline.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.mysql.MySqlConnector;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.migration.Migration;
import org.anshu.progress.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullFailureIT {

  @TempDir static Path folder;
  private static PulledCity city;

  @BeforeAll
  static void makeCity() {
    city = PulledCity.create(folder, "0.01");
    city.pull();
  }

  @AfterAll
  static void stop() {
    city.close();
  }

  @Test
  void aWrongPasswordNamesTheAccountAndNotThePassword() {
    ConnectionSettings right = city.connection("xypt");
    AnshuException failure =
        pullCredit(new ConnectionSettings(right.url(), right.user(), "secret-but-wrong"));
    assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_ACCESS_DENIED);
    assertThat(failure.message(Language.CHINESE)).contains(right.user(), "用户名和密码");
    assertThat(failure.message(Language.ENGLISH)).contains(right.user()).doesNotContain("secret");
  }

  @Test
  void anUnreachableServerIsTheSourcesFault() {
    AnshuException failure =
        pullCredit(new ConnectionSettings("jdbc:mysql://127.0.0.1:1/xypt", "reader", "x"));
    assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_UNREACHABLE);
    assertThat(failure.message(Language.ENGLISH)).contains("127.0.0.1:1/xypt");
  }

  @Test
  void aMissingTableColumnOrChangedTypeNamesItAndLeavesWhatIsPublished() {
    Map<String, List<String>> before = city.landed(city.settings());

    city.execute("RENAME TABLE xypt.subject TO xypt.subject_old");
    AnshuException failure = pullCredit(city.connection("xypt"));
    city.execute("RENAME TABLE xypt.subject_old TO xypt.subject");
    assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_TABLE_MISSING);
    assertThat(failure.message(Language.ENGLISH)).contains("Table subject in source 'credit'");

    city.execute("ALTER TABLE xypt.subject RENAME COLUMN uscc TO tyshxydm");
    failure = pullCredit(city.connection("xypt"));
    city.execute("ALTER TABLE xypt.subject RENAME COLUMN tyshxydm TO uscc");
    assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_COLUMN_MISSING);
    assertThat(failure.message(Language.ENGLISH)).contains("Column uscc", "tyshxydm");

    city.execute("ALTER TABLE xypt.subject MODIFY status int");
    failure = pullCredit(city.connection("xypt"));
    city.execute("ALTER TABLE xypt.subject MODIFY status char(1)");
    assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_COLUMN_TYPE_CHANGED);
    assertThat(failure.message(Language.ENGLISH)).contains("subject.status", "text", "integer");

    assertThat(city.landed(city.settings())).isEqualTo(before);
    assertThat(pullsWell()).isTrue();
  }

  @Test
  void tooManyDirtyRowsPublishNothingOfTheTable() {
    Map<String, List<String>> before = city.landed(city.settings());
    city.execute(
        "UPDATE xypt.subject SET region_code = '440100', modified_at = '2026-07-24 22:00:00'");
    AnshuException failure = pullCredit(city.connection("xypt"));
    city.execute("UPDATE xypt.subject SET region_code = '990102' WHERE region_code = '440100'");
    assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_QUARANTINE_LIMIT);
    assertThat(failure.message(Language.ENGLISH)).contains("UNKNOWN_CODE area_code");
    assertThat(city.landed(city.settings())).isEqualTo(before);
    assertThat(city.query("SELECT value FROM anshu_ops.quarantine WHERE value = '440100'"))
        .isEmpty();
    assertThat(pullsWell()).isTrue();
  }

  @Test
  void aWrongOperationsPasswordIsASettingsFault() {
    PipelineSettings right = city.settings();
    DatabaseLogin wrong = new DatabaseLogin(right.operations().url(), "anshu", "no");
    PipelineSettings settings =
        new PipelineSettings(
            right.productRoot(),
            right.home(),
            right.warehouse(),
            wrong,
            right.serving(),
            right.sources(),
            right.zone(),
            right.clock(),
            right.sparkMaster());
    AnshuException failure =
        catchThrowableOfType(
            AnshuException.class, () -> Migration.migrate(settings, Progress.SILENT));
    assertThat(failure.code()).isEqualTo(FailureCode.OPERATIONS_ACCESS_DENIED);
  }

  @Test
  void pullingBeforeMigratingSaysSo() {
    AnshuException failure =
        catchThrowableOfType(
            AnshuException.class,
            () -> city.pull(city.settings("anshu_none", "nowhere"), "credit"));
    assertThat(failure.code()).isEqualTo(FailureCode.NOT_MIGRATED);

    city.execute("CREATE DATABASE anshu_empty");
    failure =
        catchThrowableOfType(
            AnshuException.class,
            () -> city.pull(city.settings("anshu_empty", "nowhere"), "credit"));
    assertThat(failure.code()).isEqualTo(FailureCode.NOT_MIGRATED);
  }

  private static boolean pullsWell() {
    return !city.pull("credit").tables().isEmpty();
  }

  private static AnshuException pullCredit(ConnectionSettings connection) {
    Map<String, ConnectionSettings> connections = new HashMap<>(city.connections());
    connections.put("credit", connection);
    Pulls pulls =
        new Pulls(city.settings(), List.of(new MySqlConnector()), connections, Progress.SILENT);
    return catchThrowableOfType(AnshuException.class, () -> pulls.pull(List.of("credit")));
  }
}
