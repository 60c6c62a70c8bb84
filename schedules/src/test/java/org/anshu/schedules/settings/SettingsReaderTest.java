package org.anshu.schedules.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.anshu.connectors.spi.SourceLimits;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.schedules.ProductRoot;
import org.anshu.schedules.demo.CityDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

  @TempDir Path home;

  @Test
  void theSettingsOfTheDemoAreRead() throws IOException {
    Settings settings = read(CityDemo.SETTINGS);

    assertThat(settings.city()).isEqualTo(new Settings.City("云江市", "990100", "云江市应急管理局"));
    assertThat(settings.sources().keySet())
        .containsExactly(
            "accident_direct", "enforcement", "credit", "special_equipment", "hazard_platform");
    assertThat(settings.clock().instant()).isEqualTo(Instant.parse("2026-07-25T00:00:00Z"));
    assertThat(settings.warehouse()).isEqualTo(home.toAbsolutePath().resolve("warehouse"));
  }

  @Test
  void allFaultsAreToldTogetherWithLineAndAllowedKeys() {
    String text =
        """
        city: { name: 云江市, code: 9901, boss: 张三 }
        time_zone: Mars/Olympus
        clock: yesterday
        sever: embedded
        spark:
          memory: lots
        serve:
          port: 99999
        report:
          fonts: [/nowhere]
        """;

    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            AnshuException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(FailureCode.SETTINGS_INVALID);
              assertThat(failure.message(Language.CHINESE))
                  .contains("8 处问题")
                  .contains("第 1 行 city.code: 应为六位数字")
                  .contains("第 1 行 city.boss: 不认识的键；可用的键：code, issuer, name")
                  .contains("第 2 行 time_zone")
                  .contains("第 3 行 clock")
                  .contains("第 4 行 sever: 不认识的键；可用的键：city, clock")
                  .contains("第 6 行 spark.memory")
                  .contains("第 8 行 serve.port")
                  .contains("第 10 行 report.fonts");
            });
  }

  @Test
  void textThatIsNotYamlIsOneFaultWithItsLine() {
    assertThatThrownBy(() -> read("city: { name: 云江市\nserver: embedded\n"))
        .hasMessageContaining("SETTINGS_INVALID")
        .hasMessageContaining("line 2")
        .hasMessageContaining("not valid YAML");
  }

  @Test
  void aServerOfOnesOwnNeedsAddressesForEverySource() {
    String text =
        """
        city: { name: 云江市, code: "990100" }
        server:
          operations: { url: "jdbc:mysql://db/anshu_ops", user: anshu, password_env: ANSHU_DB }
          serving: { url: "postgres://db/x", user: anshu, password_env: A, password_file: b }
        sources: { credit: { schema: xypt } }
        """;

    assertThatThrownBy(() -> read(text))
        .hasMessageContaining("server.serving.url: Must start with jdbc:mysql:")
        .hasMessageContaining("server.serving.password_file")
        .hasMessageContaining("credit lacks url");
  }

  @Test
  void aSourceMayBeWorkedWithinLimits() throws IOException {
    String text =
        """
        city: { name: 云江市, code: "990100" }
        sources:
          credit: { schema: xypt, rows_per_second: 5000, connections: 1, patience: 10m }
          enforcement: { schema: aqzf }
        """;
    Map<String, Settings.Source> sources = read(text).sources();
    assertThat(sources.get("credit").limits())
        .isEqualTo(new SourceLimits(5000, 1, 0, Duration.ofMinutes(10)));
    assertThat(sources.get("enforcement").limits()).isEqualTo(SourceLimits.NONE);
    assertThatThrownBy(() -> read(text.replace("5000", "0").replace("10m", "ten")))
        .hasMessageContaining("sources.credit.rows_per_second")
        .hasMessageContaining("sources.credit.patience");
  }

  @Test
  void aPasswordFileThatOthersMayReadIsRefused() throws IOException {
    Path file = Files.writeString(home.resolve("secret"), "geheim\n");
    Secret secret = new Secret.InFile(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> secret.reveal(Map.of())).hasMessageContaining("Other users can read");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(secret.reveal(Map.of())).isEqualTo("geheim");
  }

  @Test
  void anUnsetPasswordVariableIsNamed() {
    assertThatThrownBy(() -> new Secret.InEnvironment("ANSHU_DB").reveal(Map.of()))
        .hasMessageContaining("ANSHU_DB");
  }

  @Test
  void theReferencePageListsEverySetting() throws IOException {
    Path page = ProductRoot.find().resolve("docs/generated/settings.md");
    String wanted = SettingsReference.page();
    String found = Files.exists(page) ? Files.readString(page) : "";
    if (!found.equals(wanted)) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, wanted);
    }
    assertThat(found).as("docs/generated/settings.md, now written anew").isEqualTo(wanted);
  }

  private Settings read(String text) throws IOException {
    Files.writeString(home.resolve(SettingsReader.FILE_NAME), text);
    return SettingsReader.read(home);
  }
}
