package org.anshu.pipeline.gentle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.pipeline.pull.PullSummary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons land as pseudonyms: linked over tables, named nowhere, re-keyed by one command. */
class PseudonymIT {

  private static final String CONTRACT =
      """
      tables:
        - name: expert
          from: expert
          key: [no]
          cursor: changed
          never_land: [address]
          columns:
            no:     { from: no }
            person: { from: name, pseudonymise: person, required: true }
            phone:  { from: phone, pseudonymise: phone }
            idno:   { from: idno, pseudonymise: id_number, empty: ["无"] }
        - name: duty
          from: duty
          key: [no]
          columns:
            no:     { from: no }
            holder: { from: holder_idno, pseudonymise: id_number }
      """;

  @TempDir static Path folder;
  private static OwnSources sources;

  @BeforeAll
  static void start() {
    sources = OwnSources.create(folder);
    sources.source("people", CONTRACT);
    sources.execute(
        "CREATE TABLE people.expert (no varchar(9), changed datetime, name varchar(40),"
            + " phone varchar(30), idno varchar(30), address varchar(90)) CHARACTER SET utf8mb4",
        "CREATE TABLE people.duty (no varchar(9), holder_idno varchar(30)) CHARACTER SET utf8mb4",
        "INSERT INTO people.expert VALUES"
            + " ('1', '2026-07-01', '阿依古丽·买买提', '138 0013-8000', '110105491231002', '某路１号'),"
            + " ('2', '2026-07-01', '阿依古丽 • 买买提', '+8613800138000', '11010519491231002X', ''),"
            + " ('3', '2026-07-01', '𬭚探针甲', NULL, '无', '探针住址'),"
            + " ('4', '2026-07-01', ' ', '13900139000', NULL, '')",
        "INSERT INTO people.duty VALUES ('1', '１１０１０５１９４９１２３１００２ｘ')");
  }

  @AfterAll
  static void stop() {
    sources.close();
  }

  @Test
  void personsAreLinkedNamedNowhereAndReKeyed() throws IOException {
    PullSummary first = sources.pull("people");
    assertThat(first.landed()).isEqualTo(4);
    assertThat(sources.issues("quarantine", "people")).containsExactly("4|MISSING_VALUE|person");
    List<String> experts = sources.landed("people", "expert", "person", "phone", "idno");
    String[] one = experts.get(0).split("\\|");
    String[] two = experts.get(1).split("\\|");
    assertThat(one[3]).matches("k1:[a-z2-7]{32}").isEqualTo(two[3]);
    assertThat(one[4]).matches("k1:[a-z2-7]{32}").isEqualTo(two[4]).isNotEqualTo(one[3]);
    assertThat(one[5]).matches("k1:[a-z2-7]{32}").isEqualTo(two[5]);
    assertThat(experts.get(2)).endsWith("|null|null");
    assertThat(sources.landed("people", "duty", "holder")).containsExactly("1|insert|1|" + one[5]);
    assertThatNobodyIsNamed();

    assertThat(sources.pull("people").landed()).isZero();
    PseudonymKeys.rotate(folder.resolve("home"), sources.settings().clock(), false);
    PullSummary rotated = sources.pull("people");
    assertThat(rotated.landed()).isEqualTo(4);
    List<String> again = sources.landed("people", "expert", "person", "idno");
    assertThat(again.get(3)).startsWith("3|update|1|k2:").doesNotContain(one[3].substring(3));
    assertThat(sources.landed("people", "duty", "holder"))
        .contains("3|update|1|" + again.get(3).split("\\|")[4]);
    assertThatNobodyIsNamed();
  }

  /** In plain bytes: the columns of a landing file are not compressed beyond recognition here. */
  private static void assertThatNobodyIsNamed() throws IOException {
    List<String> everything = new ArrayList<>();
    everything.addAll(sources.landed("people", "expert", "person", "phone", "idno"));
    everything.addAll(sources.query("SELECT * FROM anshu_ops.quarantine"));
    everything.addAll(sources.query("SELECT * FROM anshu_ops.source_column"));
    for (String secret : List.of("阿依古丽", "买买提", "探针", "13800138000", "0013-8000", "110105", "某路")) {
      assertThat(everything).noneMatch(line -> line.contains(secret));
    }
    try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
            .as(file.toString())
            .doesNotContain("阿依古丽", "探针", "13800138000", "110105");
      }
    }
  }

  @Test
  void theKeyIsForItsOwnerAloneAndIsMadeOnce() throws IOException {
    Path home = Files.createDirectories(folder.resolve("other-home"));
    PseudonymKeys.ensure(home, sources.settings().clock());
    PseudonymKeys.Key made = PseudonymKeys.current(home);
    PseudonymKeys.ensure(home, sources.settings().clock());
    assertThat(PseudonymKeys.current(home).secret()).isEqualTo(made.secret());
    Path file = home.resolve(PseudonymKeys.FILE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(made.toString()).isEqualTo("k1");

    PseudonymKeys.rotate(home, sources.settings().clock(), true);
    assertThat(PseudonymKeys.all(home)).hasSize(1);
    assertThat(PseudonymKeys.current(home).id()).isEqualTo("k2");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    AnshuException failure =
        catchThrowableOfType(AnshuException.class, () -> PseudonymKeys.current(home));
    assertThat(failure.code()).isEqualTo(FailureCode.SETTINGS_INVALID);
    assertThat(failure.message(Language.CHINESE)).contains("其他用户可以读取", "chmod 600");
  }
}
