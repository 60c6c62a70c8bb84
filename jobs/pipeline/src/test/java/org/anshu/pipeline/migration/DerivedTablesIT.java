package org.anshu.pipeline.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One contract over its life: its table is made, grows and is never rebuilt. */
class DerivedTablesIT {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @TempDir Path folder;

  @Test
  void aContractWithoutDdlMakesItsTableAndTheTableFollowsIt() throws IOException {
    try (EmbeddedServer server = EmbeddedServer.startOrAttach(folder.resolve("server"))) {
      PipelineSettings settings = settings(server);
      Migration.migrate(settings, Progress.SILENT); // no contract yet

      contract("no: { from: id, comment: 编号 }, count: { from: n, type: int }");
      Migration.migrate(settings, Progress.SILENT);
      try (Warehouse warehouse = Warehouse.open(settings)) {
        Table table = warehouse.table("ods.ledger__thing");
        assertThat(table.properties()).containsEntry("comment", "台账");
        assertThat(table.schema().findField("no").doc()).isEqualTo("编号");
        assertThat(table.schema().findField("_row_key").isRequired()).isTrue();
        assertThat(table.currentSnapshot()).isNotNull();
      }

      contract("no: { from: id, comment: 台账编号 }, count: { from: n, type: long }, b: { from: b }");
      Migration.migrate(settings, Progress.SILENT);
      Migration.migrate(settings, Progress.SILENT);
      try (Warehouse warehouse = Warehouse.open(settings)) {
        Table table = warehouse.table("ods.ledger__thing");
        assertThat(table.schema().findField("no").doc()).isEqualTo("台账编号");
        assertThat(table.schema().findType("count")).isEqualTo(Types.LongType.get());
        assertThat(table.schema().findField("b").isOptional()).isTrue();
      }

      contract("no: { from: id }, count: { from: n }");
      AnshuException failure =
          catchThrowableOfType(
              AnshuException.class, () -> Migration.migrate(settings, Progress.SILENT));
      assertThat(failure.code()).isEqualTo(FailureCode.CONTRACT_INVALID);
      assertThat(failure.message(Language.CHINESE)).contains("字段 count 类型为 long", "另取一个字段名");
    }
  }

  private void contract(String columns) throws IOException {
    Path home = Files.createDirectories(folder.resolve("home/sources/ledger"));
    Files.writeString(
        home.resolve("source.yml"),
        """
        source: ledger
        title: { zh: 台账, en: Ledger }
        provider: test
        owner: test
        connector: mysql
        connection: ledger
        tables:
          - name: thing
            title: 台账
            from: thing
            key: [id]
            columns: { %s }
        """
            .formatted(columns));
  }

  private PipelineSettings settings(EmbeddedServer server) {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve("warehouse-ddl/ods"))) {
      root = root.getParent();
    }
    return new PipelineSettings(
        root,
        folder.resolve("home"),
        folder.resolve("warehouse").toAbsolutePath(),
        login(server, "anshu_ops"),
        login(server, "anshu_serving"),
        List.of("ledger"),
        ZONE,
        Clock.fixed(Instant.parse("2026-07-25T00:00:00Z"), ZONE),
        "local[*]");
  }

  private static DatabaseLogin login(EmbeddedServer server, String database) {
    return new DatabaseLogin(
        server.url(database), server.application().user(), server.application().password());
  }
}
