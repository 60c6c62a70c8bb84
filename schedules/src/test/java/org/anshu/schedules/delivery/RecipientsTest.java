package org.anshu.schedules.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.reports.Format;
import org.anshu.reports.catalogue.Reader;
import org.anshu.schedules.ProductRoot;
import org.anshu.schedules.delivery.Condition.Comparison;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.settings.Outgoing;
import org.anshu.schedules.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipientsTest {

  private static final Outgoing OUTGOING =
      new Outgoing(
          Optional.empty(),
          Optional.of(
              new Outgoing.Mail(
                  "mail.example.cn",
                  25,
                  Outgoing.Security.NONE,
                  "tj@example.cn",
                  "",
                  new Secret.None(),
                  Optional.empty(),
                  1 << 20)),
          Map.of(),
          Map.of(),
          "");

  @TempDir Path home;

  @Test
  void theExamplesOfTheOperatorsPageAreValid() throws IOException {
    String page = Files.readString(ProductRoot.find().resolve("docs/operator/reports.md"));
    String section = page.substring(page.indexOf("## 分发"));
    String[] blocks = section.split("```(?:yaml)?\\R");
    Files.createDirectories(home.resolve("secrets"));
    Files.writeString(home.resolve("secrets/id_ed25519"), "");
    Files.writeString(
        home.resolve("anshu.yml"), "city: { name: 云江市, code: \"990100\" }\n" + blocks[1]);
    Files.writeString(home.resolve(Recipients.FILE_NAME), blocks[3]);

    Outgoing outgoing = Installation.read(ProductRoot.find(), home).settings().outgoing();
    assertThat(Recipients.read(home, outgoing))
        .extracting(Recipient::id)
        .containsExactly("committee", "districts", "archive", "congress", "group");
  }

  @Test
  void recipientsAreReadByRoleUnitAndCondition() throws IOException {
    List<Recipient> recipients =
        read(
            """
            recipients:
              - id: congress
                name: 市人大常委会办公室
                role: 报告
                reports: [monthly]
                formats: [pdf, docx]
                mail: { to: "人大办 <rd@example.cn>", cc: [aw@example.cn] }
                when:
                  - { figure: accident.major_accidents@month, above: 0 }
                  - { months: [6, 12] }
              - id: districts
                name: 各县（区）安委办
                edition: district
                mail:
                  cc: [aw@example.cn]
                  units:
                    "990102": { name: 临江区安委办, to: [lj@example.cn] }
              - { id: archive, name: 档案室, role: 存档, folder: { path: archive } }
            """);

    assertThat(recipients).extracting(Recipient::role).containsExactly("报告", "主送", "存档");
    Recipient congress = recipients.get(0);
    assertThat(congress.formats()).isEqualTo(Set.of(Format.PDF, Format.DOCX));
    assertThat(congress.when())
        .containsExactly(
            new Condition.OfFigure(
                "accident.major_accidents", "month", "", "", Comparison.ABOVE, BigDecimal.ZERO),
            new Condition.OfMonth(Set.of(6, 12)));
    assertThat(recipients.get(1).edition()).isEqualTo(Reader.Kind.DISTRICT);
    assertThat(((Recipient.Mail) recipients.get(1).channel()).units().get("990102").addresses())
        .isEqualTo(new Recipient.Addresses(List.of("lj@example.cn"), List.of("aw@example.cn")));
    assertThat(recipients.get(2).channel())
        .isEqualTo(new Recipient.Folder(home.resolve("archive").toString()));
  }

  @Test
  void allFaultsAreToldTogetherWithTheirLines() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    recipients:
                      - { id: one, name: 甲, mail: { to: [] } }
                      - { id: one, name: 乙, mail: { to: [nobody] } }
                      - { id: two, name: 丙, edition: secret, folder: { path: x } }
                      - { id: three, name: 丁, sftp: { server: nowhere, path: /x } }
                      - { id: four, name: 戊 }
                      - { id: five, name: 己, folder: { path: x }, webhook: { hook: g } }
                      - { id: six, name: 庚, folder: { path: x }, when: [{ figure: deaths, above: 0 }] }
                      - { id: seven, nam: 辛, formats: [wps], edition: district, mail: { units: {} } }
                      - { id: eight, name: 壬, formats: [ofd], folder: { path: y } }
                    """))
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> {
              assertThat(e.code()).isEqualTo(FailureCode.RECIPIENTS_INVALID);
              assertThat(e.message(Language.CHINESE))
                  .contains("第 2 行 recipients[1].mail.to: 没有收件地址")
                  .contains("第 3 行 recipients[2].id")
                  .contains("第 3 行 recipients[2].mail.to: 不是邮箱地址：nobody")
                  .contains("第 4 行 recipients[3].edition")
                  .contains(
                      "第 5 行 recipients[4].sftp.server: anshu.yml 的 delivery.sftp 中没有 nowhere")
                  .contains("第 6 行 recipients[5].mail: mail、folder、sftp、webhook 应给出且只给出一个")
                  .contains("第 7 行 recipients[6].webhook")
                  .contains("第 8 行 recipients[7].when[1].figure: 应如 accident.deaths@cumulative")
                  .contains("第 9 行 recipients[8].nam: 不认识的键")
                  .contains("第 9 行 recipients[8].formats")
                  .contains("第 9 行 recipients[8].mail.units: 缺少此项")
                  .contains("第 10 行 recipients[9].formats");
            });
    assertThatThrownBy(() -> Recipients.read(home.resolve("nowhere"), OUTGOING))
        .hasMessageContaining("RECIPIENTS_INVALID")
        .hasMessageContaining("no such file");
  }

  private List<Recipient> read(String text) throws IOException {
    Files.writeString(home.resolve(Recipients.FILE_NAME), text);
    return Recipients.read(home, OUTGOING);
  }
}
