package org.anshu.schedules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.DescribedTable;
import org.anshu.pipeline.draft.ContractDraft;
import org.anshu.schedules.production.Connectors;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;

/** Writes a first contract of a source that the settings name. */
final class SourceDrafting {

  private static final String FILE = "source.yml";

  private final AnshuCommand anshu;

  SourceDrafting(AnshuCommand anshu) {
    this.anshu = anshu;
  }

  /** Drafts {@code tables} of {@code source}; all of them if none is named. */
  int draft(String source, List<String> tables) {
    Installation installation = anshu.installation();
    String text;
    String readme;
    int count;
    try (Databases databases = anshu.databases(installation)) {
      ConnectionSettings connection = SourceChoice.connection(databases.sources(), source);
      Connector connector = Connectors.of(Connectors.protocol(connection.url()));
      List<String> wanted = tables.isEmpty() ? SourceChoice.files(connector, connection) : tables;
      List<DescribedTable> described = connector.describe(source, connection, wanted);
      text = ContractDraft.of(source, connector.protocol(), described);
      readme = ContractDraft.readme(source, described);
      count = described.size();
    }
    Path folder = installation.home().resolve("sources").resolve(source);
    boolean taken = Files.exists(folder.resolve(FILE));
    Path file = write(folder, taken ? "source.draft.yml" : FILE, text);
    if (!Files.exists(folder.resolve("README.md"))) {
      write(folder, "README.md", readme);
    }
    anshu.say(
        "草稿（%d 张表）：%s".formatted(count, file), "Draft (%d tables): %s".formatted(count, file));
    if (taken) {
      anshu.say(
          "已有 source.yml，没有改动它；请把需要的部分抄过去。",
          "source.yml was there and is as it was; copy over what you need.");
    }
    anshu.say(
        "下一步：逐行核对，再执行 ./anshu source check " + source,
        "Next: check it line by line, then run ./anshu source check " + source);
    return CommandLineProgram.OK;
  }

  private static Path write(Path folder, String name, String text) {
    try {
      Files.createDirectories(folder);
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException("Not written: " + folder.resolve(name), e);
    }
  }
}
