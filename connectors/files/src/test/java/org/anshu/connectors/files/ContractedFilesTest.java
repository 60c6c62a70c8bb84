package org.anshu.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.ContractReader;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableContract;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.TypeFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractedFilesTest {

  private static final String CONTRACT =
      """
      source: ledger
      title: { zh: 台账, en: Ledger }
      provider: x
      owner: x
      connector: files
      connection: ledger
      tables:
        - name: entry
          from: "entry*"
          key: [编号]
          options: { header: 2, dates: serial }
          columns:
            no:       { from: 编号, required: true }
            found_on: { from: 发现日期, type: date }
            seen_at:  { from: 查看时间, type: datetime }
            amount:   { from: 金额, type: "decimal(10,2)" }
            file:     { from: _name }
      """;

  @TempDir Path folder;

  @Test
  void columns_have_the_family_that_the_contract_expects_and_its_options_count()
      throws IOException {
    Path drop = Files.createDirectory(folder.resolve("drop"));
    Files.writeString(folder.resolve("source.yml"), CONTRACT);
    Files.writeString(
        drop.resolve("entry-1.csv"),
        "台账,,,\n编号,发现日期,查看时间,金额\nA,46174,2026-06-01,1.5\nB,2026-06-02,46174.5,\n");
    SourceContract contract = new ContractReader().read(folder.resolve("source.yml"));
    TableContract table = contract.tables().get(0);
    List<List<String>> rows = new ArrayList<>();
    List<String> places = new ArrayList<>();
    try (SourceSnapshot snapshot =
        new FilesConnector().open(contract, new ConnectionSettings(drop.toString(), "", ""))) {
      assertThat(snapshot.columns("entry*"))
          .containsEntry("发现日期", TypeFamily.DATE)
          .containsEntry("查看时间", TypeFamily.DATETIME)
          .containsEntry("金额", TypeFamily.DECIMAL)
          .containsEntry("编号", TypeFamily.TEXT);
      TableRead all =
          new TableRead("entry*", table.sourceColumns(), table.key(), null, null, List.of());
      snapshot.read(all, row -> rows.add(Arrays.asList(row)));
      places.add(snapshot.place(1, "金额"));
      places.add(snapshot.place(1, "nothing"));
      places.add(snapshot.place(2, "金额"));
      assertThat(snapshot.position()).startsWith("files=1 bytes=");
    }
    assertThat(rows)
        .containsExactly(
            Arrays.asList("A", "2026-06-01", "2026-06-01 00:00:00", "1.5", "entry-1"),
            Arrays.asList("B", "2026-06-02", "2026-06-01 12:00:00", null, "entry-1"));
    assertThat(places).containsExactly("entry-1.csv D4", "entry-1.csv 4", null);
  }
}
