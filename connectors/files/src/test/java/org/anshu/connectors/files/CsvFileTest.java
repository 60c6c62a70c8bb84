package org.anshu.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  private static final String TEXT = "编号,名称\r\n1,云江化工\r\n2,\"甲,乙\r\n丙\"\r\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
  void the_encoding_is_found(String charset) throws IOException {
    assertThat(files().csv("a.csv", TEXT, charset).rows("a.csv", "编号", "名称"))
        .containsExactly(Arrays.asList("1", "云江化工"), Arrays.asList("2", "甲,乙\r\n丙"));
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_caption() throws IOException {
    assertThat(files().csv("a.csv", "\ufeff" + TEXT, "UTF-8").rows("a", "编号")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n"})
  void all_three_line_ends_are_line_ends(String end) throws IOException {
    String text = TEXT.replace("\r\n", end);
    assertThat(files().csv("a.csv", text, "UTF-8").rows("a.csv", "编号", "_row"))
        .containsExactly(Arrays.asList("1", "2"), Arrays.asList("2", "3"));
  }

  @Test
  void bytes_of_no_encoding_fail_with_their_line() throws IOException {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write("编号,名称\n1,云江市应急管理局\n".getBytes(StandardCharsets.UTF_8));
    mixed.write("2,云江\n".getBytes(Charset.forName("GB18030")));
    files().bytes("mixed.csv", mixed.toByteArray());
    assertThat(failure("mixed.csv", "编号")).contains("SOURCE_READ_BROKEN", "第 3 行", "UTF-8");

    byte[] broken = "编号,名称\n1,云江\n2,甲\n".getBytes(Charset.forName("GB18030"));
    broken[broken.length - 3] = (byte) 0xff;
    files().bytes("broken.csv", broken);
    assertThat(failure("broken.csv", "编号")).contains("第 3 行", "GB18030");

    files().csv("wide.csv", TEXT, "UTF-16LE");
    assertThat(failure("wide.csv", "编号")).contains("UTF-16");
  }

  @Test
  void a_file_that_breaks_off_fails_and_one_without_a_last_line_end_does_not() throws IOException {
    files().csv("quote.csv", "a,b\n1,\"x", "UTF-8");
    assertThat(failure("quote.csv", "a")).contains("SOURCE_READ_BROKEN", "第 2 行", "传输可能中断");
    files().csv("row.csv", "a,b,c\n1,2,3\n4,5", "UTF-8");
    assertThat(failure("row.csv", "a")).contains("第 3 行", "传输可能中断");
    assertThat(files().csv("whole.csv", "a,b\n1,2\n3,4", "UTF-8").rows("whole.csv", "a"))
        .hasSize(2);
    files().csv("empty.csv", "", "UTF-8");
    assertThat(failure("empty.csv", "a")).contains("没有表头");
  }

  @Test
  void a_ragged_row_says_where_it_is_and_keeps_its_key() throws IOException {
    var rows = files().csv("a.csv", "no,a,b\n1,x,y\n2,x\n3,x,y,z\n", "UTF-8");
    assertThat(rows.rows("a.csv", "no", "b"))
        .containsExactly(
            Arrays.asList("1", "y"),
            Arrays.asList(ragged("2/3", "A3"), ragged("2/3", "C3")),
            Arrays.asList(ragged("4/3", "A4"), ragged("4/3", "C4")));
    assertThat(new DroppedFiles(folder, Map.of("ragged", "pad")).rows("a.csv", "no", "b").get(1))
        .isEqualTo(Arrays.asList("2", null));
  }

  private static String ragged(String size, String cell) {
    return size + "（该行的列数与表头不符） @ a.csv " + cell;
  }

  @Test
  void excels_way_to_keep_zeros_is_text_and_a_formula_is_not() throws IOException {
    assertThat(files().csv("a.csv", "a,b\n=\"007\",=1+1\n", "UTF-8").rows("a.csv", "a", "b"))
        .containsExactly(Arrays.asList("007", "=1+1（公式） @ a.csv B2"));
  }

  @Test
  void replaced_characters_are_seen_and_emoji_and_rare_names_kept() throws IOException {
    assertThat(
            files()
                .csv("a.csv", "a,b,c\n\ufffd\ufffd,🔥,𬭚犇堃\n", "UTF-8")
                .rows("a.csv", "a", "b", "c"))
        .containsExactly(Arrays.asList("\ufffd\ufffd（乱码） @ a.csv A2", "🔥", "𬭚犇堃"));
    assertThat(files().csv("b.csv", "a,b,c\n甲,🔥,𬭚犇堃\n", "GB18030").rows("b.csv", "b", "c"))
        .containsExactly(Arrays.asList("🔥", "𬭚犇堃"));
  }

  @Test
  void the_delimiter_is_taken_from_the_header() throws IOException {
    assertThat(files().csv("a.txt", "a;b\n1,5;2\n", "UTF-8").rows("a.txt", "a", "b"))
        .containsExactly(Arrays.asList("1,5", "2"));
    assertThat(files().csv("b.tsv", "a\tb\n1\t2\n", "UTF-8").rows("b.tsv", "b")).hasSize(1);
  }

  @Test
  void a_header_may_stand_lower_have_several_lines_and_totals_are_left_out() throws IOException {
    DroppedFiles files =
        new DroppedFiles(
            folder,
            Map.of("header", "3", "header_lines", "2", "skip_rows", "^合计", "ragged", "pad"));
    files.csv("a.csv", "月报\n单位：人\n地区,伤亡,伤亡\n,死亡 人数,受伤\n甲区,1,2\n合计,1,2\n", "UTF-8");
    assertThat(files.rows("a.csv", "地区", "伤亡/死亡人数", "伤亡/受伤"))
        .containsExactly(Arrays.asList("甲区", "1", "2"));
  }

  @Test
  void a_caption_twice_or_a_file_that_lacks_a_column_is_named() throws IOException {
    files().csv("twice.csv", "a,b,A\n1,2,3\n", "UTF-8");
    assertThat(failure("twice.csv", "a")).contains("出现两次", "A 与 C");
    files().csv("m1.csv", "a,b\n1,2\n", "UTF-8").csv("m2.csv", "a\n1\n", "UTF-8");
    assertThat(failure("m?.csv", "a", "b")).contains("SOURCE_COLUMN_MISSING", "m2.csv");
  }

  @Test
  void wrong_options_are_refused() {
    AnshuException failure =
        catchThrowableOfType(
            AnshuException.class, () -> FileOptions.of("s", "t", Map.of("header", "first")));
    assertThat(failure.code()).isEqualTo(FailureCode.CONTRACT_INVALID);
    failure =
        catchThrowableOfType(
            AnshuException.class, () -> FileOptions.of("s", "t", Map.of("formula", "value")));
    assertThat(failure.message(Language.CHINESE)).contains("formulas", "skip_rows");
  }

  private DroppedFiles files() {
    return new DroppedFiles(folder, Map.of());
  }

  private String failure(String from, String... columns) {
    AnshuException failure =
        catchThrowableOfType(AnshuException.class, () -> files().rows(from, columns));
    assertThat(failure).as(from).isNotNull();
    return failure.message(Language.CHINESE);
  }
}
