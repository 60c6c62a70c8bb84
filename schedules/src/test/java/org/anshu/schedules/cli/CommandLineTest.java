package org.anshu.schedules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.anshu.schedules.ProductRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @TempDir Path home;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void withoutArgumentsTheHelpIsInChinese() {
    assertThat(run()).isZero();
    assertThat(out()).contains("用法：anshu", "demo", "doctor", "退出码");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"demo", "migrate", "pull", "run", "query", "serve", "source", "privacy", "doctor"})
  void everyCommandExplainsItselfInBothLanguages(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out()).contains("用法：anshu " + command, "安装目录");
    out.reset();
    assertThat(run(command, "--help", "--lang", "en")).isZero();
    assertThat(out()).contains("Usage: anshu " + command, "Installation folder");
    assertThat(out().codePoints().filter(c -> c > 0x2E80).count()).isZero();
  }

  @Test
  void aWrongCommandIsAUsageErrorInOneLine() {
    assertThat(run("rum")).isEqualTo(2);
    assertThat(err()).contains("不认识的参数：rum").contains("./anshu --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13", "June", "202606"})
  void aMonthThatIsNoneIsAUsageError(String month) {
    assertThat(run("run", "--month", month)).isEqualTo(2);
    assertThat(err()).contains("2026-06").doesNotContain("Exception");
  }

  @Test
  void aValueThatCannotBeReadIsAUsageErrorThatShowsTheForm() {
    assertThat(run("target", "evaluate", "--as-of", "2023-13-01")).isEqualTo(2);
    assertThat(err()).contains("参数 --as-of 应为日期，如 2026-06-30，实际为“2023-13-01”");
    assertThat(run("query", "select 1", "--limit", "many", "--lang", "en")).isEqualTo(2);
    assertThat(err()).contains("found 'many'").doesNotContain("Exception");
  }

  @Test
  void anUnknownLanguageAndAnUnknownFormatAreUsageErrors() {
    assertThat(run("doctor", "--lang", "fr")).isEqualTo(2);
    assertThat(run("query", "select 1", "--format", "xml")).isEqualTo(2);
    assertThat(run("demo", "--scale", "0")).isEqualTo(2);
  }

  @Test
  void aMissingHomeIsTheSettingsFault() {
    assertThat(run("pull", "--home", home.resolve("none").toString())).isEqualTo(30);
    assertThat(err()).contains("HOME_MISSING", "应为", "实际", "处理", "./anshu demo");
    assertThat(home.resolve("none")).doesNotExist();
  }

  @Test
  void anUnknownKeyIsToldInTheChosenLanguage() throws IOException {
    Files.writeString(home.resolve("anshu.yml"), "city: { name: x, code: \"990100\" }\nfoo: 1\n");
    assertThat(run("migrate", "--home", home.toString(), "--lang", "en")).isEqualTo(30);
    assertThat(err()).contains("SETTINGS_INVALID", "line 2 foo: Unknown key; allowed keys: city");
    assertThat(err()).doesNotContain("\tat ");
  }

  @Test
  void aTopicThatIsNoPlanNamesThePlans() throws IOException {
    Files.writeString(home.resolve("anshu.yml"), "city: { name: x, code: \"990100\" }\n");
    assertThat(run("run", "yearly", "--home", home.toString())).isEqualTo(30);
    assertThat(err()).contains("PLAN_INVALID", "monthly, nightly-pull");
  }

  @Test
  void theDoctorFindsAFaultOfTheSettings() throws IOException {
    Files.writeString(home.resolve("anshu.yml"), "sever: embedded\n");
    assertThat(run("doctor", "--home", home.toString())).isEqualTo(30);
    assertThat(out()).contains("✓ Java", "✗", "sever");
  }

  private int run(String... args) {
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of(),
            ProductRoot.find());
    return CommandLineProgram.run(terminal, args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
