package org.anshu.pipeline.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DdlFileTest {

  private static final Path FILE = Path.of("001_x.sql");
  private static final String GOOD =
      """
      -- One line per version.
      CREATE TABLE ods.x (
        a STRING NOT NULL COMMENT '甲', -- key
        b DECIMAL(14, 2) COMMENT '乙;(丙)',
        c TIMESTAMP_NTZ COMMENT '',
        d TIMESTAMP COMMENT 'd'
      ) COMMENT '表' PARTITIONED BY (months(c), bucket(8, a), b);
      """;

  @Test
  void aDefinitionBecomesSchemaAndPartitioning() {
    DdlFile ddl = DdlFile.parse(FILE, GOOD);
    assertThat(ddl.table()).hasToString("ods.x");
    assertThat(ddl.comment()).isEqualTo("表");
    assertThat(ddl.schema().columns())
        .extracting(Object::toString)
        .containsExactly(
            "1: a: required string (甲)",
            "2: b: optional decimal(14, 2) (乙;(丙))",
            "3: c: optional timestamp ()",
            "4: d: optional timestamptz (d)");
    assertThat(ddl.partitioning().fields())
        .extracting(field -> field.transform().toString())
        .containsExactly("month", "bucket[8]", "identity");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "DECIMAL(14, 2);DOUBLE;line 4;'DOUBLE'",
        "COMMENT '甲';;line 3;','",
        "a STRING;a b STRING;line 3;'b'",
        "months(c);weeks(c);line 7;'c'",
        "months(c);months(z);line 7;z",
        "COMMENT 'd';COMMENT d;line 6;'d'",
        "CREATE TABLE;CREATE VIEW;line 2;'VIEW'",
        "NOT NULL;NOT;line 3;'COMMENT'",
        "-- key;/* key */;line 3;/* key",
      })
  void aFaultNamesTheLineAndWhatIsThere(String from, String to, String line, String found) {
    assertThat(GOOD).contains(from);
    AnshuException failure =
        catchThrowableOfType(
            AnshuException.class,
            () -> DdlFile.parse(FILE, GOOD.replace(from, to == null ? "" : to)));
    assertThat(failure.code()).isEqualTo(FailureCode.DDL_INVALID);
    assertThat(failure.message(Language.ENGLISH)).contains("001_x.sql", line, found);
  }

  @Test
  void aStatementMayAddColumnsThatMayBeNull() {
    DdlFile ddl =
        DdlFile.parse(
            FILE,
            "ALTER TABLE ods.x ADD COLUMN e STRING COMMENT '戊',\n"
                + "  ADD COLUMN f DECIMAL(14,2) COMMENT '己';");
    assertThat(ddl.adds()).isTrue();
    assertThat(ddl.table()).hasToString("ods.x");
    assertThat(ddl.schema().columns())
        .extracting(Object::toString)
        .containsExactly("1: e: optional string (戊)", "2: f: optional decimal(14, 2) (己)");
    assertThat(
            catchThrowableOfType(
                AnshuException.class,
                () ->
                    DdlFile.parse(
                        FILE, "ALTER TABLE ods.x ADD COLUMN e STRING NOT NULL COMMENT '戊';")))
        .isNotNull();
  }

  @Test
  void aFileHoldsOneStatement() {
    assertThat(catchThrowableOfType(AnshuException.class, () -> DdlFile.parse(FILE, GOOD + GOOD)))
        .isNotNull();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void everyDefinitionOfTheProductIsReadableAndCommented(Path file) throws IOException {
    DdlFile ddl = DdlFile.parse(file, Files.readString(file));
    assertThat(String.valueOf(file.getFileName()))
        .matches("\\d{3}_" + ddl.table().name() + (ddl.adds() ? "_.+" : "") + "\\.sql");
    assertThat(ddl.schema().columns()).allSatisfy(column -> assertThat(column.doc()).isNotBlank());
  }

  static List<Path> definitions() throws IOException {
    Path root = Path.of("../../warehouse-ddl").toAbsolutePath().normalize();
    try (Stream<Path> files = Files.walk(root, 2)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .filter(file -> !file.toString().contains("target"))
          .sorted()
          .toList();
    }
  }
}
