package org.anshu.schedules.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.Digests;
import org.anshu.pipeline.life.ReleaseLife;
import org.anshu.pipeline.quarantine.AuditTrail;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.progress.Progress;
import org.anshu.reports.signing.UnsignedRevision;
import org.anshu.schedules.ProductRoot;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.PlanRun;
import org.anshu.schedules.production.ReleaseFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** F82: from the approval to the receipt, by the commands that people use. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeliverIT {

  private static final String RELEASE = "R2025-12-e1";
  private static final String SETTINGS =
      """
      city: { name: 云江市, code: "990100" }
      clock: 2026-07-25T08:00+08:00
      signing: { keystore: secrets/seal.p12, password_file: secrets/seal }
      delivery:
        mail: { host: 127.0.0.1, port: %d, security: none, from: 云江市应急管理局 <tj@example.cn> }
      """;
  private static final String RECIPIENTS =
      """
      recipients:
        - { id: committee, name: 市委办公室, mail: { to: [sw@example.cn] }, formats: [pdf, xlsx] }
        - id: districts
          name: 各县（区）安委办
          role: 抄送
          edition: district
          mail:
            units:
              "990102": { name: 临江区安委办, to: [lj@example.cn] }
              "990103": { to: [yf@example.cn] }
        - { id: archive, name: 档案室, role: 存档, edition: public, folder: { path: archive } }
        - id: congress
          name: 市人大常委会办公室
          mail: { to: [rd@example.cn] }
          when: [{ figure: accident.larger_only_accidents@cumulative, unit: "990105", above: 0 }]
        - id: corrected
          name: 统计局
          mail: { to: [tjj@example.cn] }
          when: [{ correction: only }]
      """;
  private static final String[] WHO = {"--by", "李四", "--why", "安委办通知第3号"};

  @TempDir static Path home;
  private static CommandHome anshu;
  private static GreenMail mail;
  private static int port;

  @BeforeAll
  static void make() throws Exception {
    mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    mail.start();
    port = mail.getSmtp().getPort();
    anshu = CommandHome.make(home, SETTINGS.formatted(port));
    new PlanRun(Installation.read(ProductRoot.find(), home), anshu.databases(), Progress.SILENT)
        .migrate();
    PlantedRelease.publish(anshu.databases(), 1, 0);
    try (Connection operations = anshu.databases().operations();
        Statement statement = operations.createStatement()) {
      statement.execute(
          "INSERT INTO release_ VALUES ('%s', '2025-12', 1, '2026-01-10 08:00:00',"
                  .formatted(RELEASE)
              + " '2026-01-10 08:00:00', 'published', '"
              + "0".repeat(64)
              + "', '{}')");
    }
    ReleaseFolder.fill(
        home.resolve("releases"), RELEASE, Map.of("month", "2025-12"), PrintedMonth::files);
    anshu.write("recipients.yml", RECIPIENTS);
    anshu.write("plans/post.yml", "title: { zh: 每日分发 }\nsteps: [deliver]\n");
    PrintedMonth.keys(anshu);
  }

  @AfterAll
  static void stop() {
    anshu.close();
    mail.stop();
  }

  private static Path file(String name) {
    return home.resolve("releases").resolve(RELEASE).resolve(name);
  }

  private static int who(Object... args) {
    return anshu.run(Stream.concat(Stream.of(args), Stream.of(WHO)).toArray());
  }

  @Test
  @Order(1)
  void nothingLeavesThatIsNotApprovedAndPublished() {
    assertThat(who("sign", "release", RELEASE)).isEqualTo(30);
    assertThat(anshu.err()).contains("RELEASE_REFUSED", "草稿", "release approve");
    try (ReleaseLife life = new ReleaseLife(anshu.databases().pipeline())) {
      life.rendered(RELEASE, true);
      assertThat(who("deliver", "send", RELEASE)).isEqualTo(30);
      assertThat(anshu.err()).contains("RELEASE_REFUSED", "已校核");
      life.approve(RELEASE, new Decision("王五", ReleaseLife.APPROVER, "审阅无误，同意"), null);
      assertThat(who("deliver", "send", RELEASE)).isEqualTo(30);
      assertThat(anshu.err()).contains("RELEASE_REFUSED", "已签发");
    }
    assertThat(anshu.run("run", "post")).as(anshu.err()).isZero();
    assertThat(anshu.run("deliver", "check", RELEASE, "--to", "archive")).isEqualTo(30);
    assertThat(anshu.out()).contains("现为已签发，印发之后才能发送");
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(home.resolve("archive")).doesNotExist();
    anshu.run("deliver", "log");
    assertThat(anshu.out()).contains("没有记录");
  }

  @Test
  @Order(2)
  void anExpiredCertificateIsRefusedWithItsDateAndAGoodOneSignsOnce() throws IOException {
    byte[] printed = Files.readAllBytes(file("安全生产月报-2025-12.pdf"));
    Path key = home.resolve("secrets/seal.p12");
    Files.move(key, home.resolve("secrets/good.p12"));
    Files.copy(home.resolve("secrets/expired.p12"), key);
    assertThat(anshu.run("sign", "check")).isEqualTo(30);
    assertThat(anshu.err()).contains("CERTIFICATE_INVALID", "证书已于 2014-12-30", "过期");
    assertThat(who("sign", "release", RELEASE)).isEqualTo(30);
    assertThat(Files.readAllBytes(file("安全生产月报-2025-12.pdf"))).isEqualTo(printed);

    Files.move(home.resolve("secrets/good.p12"), key, StandardCopyOption.REPLACE_EXISTING);
    // What is appended may show other pages: it is not signed as if it had been approved.
    byte[] longer = Arrays.copyOf(printed, printed.length + 9);
    Files.write(file("安全生产月报-2025-12.pdf"), longer);
    assertThat(who("sign", "release", RELEASE)).isEqualTo(30);
    assertThat(anshu.err()).contains("RELEASE_REFUSED", "原文之后附有 9 字节，不是签名");
    assertThat(who("release", "publish", RELEASE)).isEqualTo(30);
    assertThat(anshu.err()).contains("RELEASE_REFUSED", "原文之后附有 9 字节，不是签名");
    Files.write(file("安全生产月报-2025-12.pdf"), printed);
    // Whoever was killed while signing left a file beside the release, not in it.
    anshu.write("releases/." + RELEASE + ".signing", "half");
    assertThat(who("sign", "release", RELEASE)).as(anshu.err()).isZero();
    assertThat(home.resolve("releases/." + RELEASE + ".signing")).doesNotExist();
    assertThat(anshu.out()).contains("签名 4 个 PDF");
    assertThat(who("sign", "release", RELEASE)).isZero();
    assertThat(anshu.out()).contains("签名 0 个 PDF", "此前已签 4 个");
    assertThat(anshu.run("sign", "verify", file("安全生产月报-2025-12.pdf"))).isZero();
    assertThat(anshu.out()).contains("✓", "Yunjiang", "2026-07-25 08:00:00", "有效");
    assertThat(UnsignedRevision.of(file("安全生产月报-2025-12.pdf"))).isEqualTo(printed);
  }

  @Test
  @Order(3)
  void eachRecipientGetsItsOwnEditionAndTheLogNamesThemAndTheHashes() throws Exception {
    try (ReleaseLife life = new ReleaseLife(anshu.databases().pipeline())) {
      life.publish(RELEASE, new Decision("赵六", "committee_office", "按期印发"));
    }
    assertThat(anshu.run("deliver", "check", RELEASE, "--connect")).as(anshu.err()).isZero();
    assertThat(anshu.out()).contains("待发", "临江区安委办", "只发更正版");
    assertThat(mail.getReceivedMessages()).isEmpty();

    assertThat(who("deliver", "send", RELEASE)).as(anshu.err() + anshu.out()).isZero();
    MimeMessage[] arrived = mail.getReceivedMessages();
    assertThat(arrived).hasSize(3);
    assertThat(bytes(arrived[0], 1)).isEqualTo(Files.readAllBytes(file("安全生产月报-2025-12.pdf")));
    assertThat(bytes(arrived[0], 2)).isEqualTo(Files.readAllBytes(file("安全生产月报-2025-12.xlsx")));
    for (int i = 1; i <= 2; i++) {
      String unit = i == 1 ? "990102" : "990103";
      assertThat(arrived[i].getAllRecipients()[0].toString())
          .isEqualTo(i == 1 ? "lj@example.cn" : "yf@example.cn");
      assertThat(bytes(arrived[i], 1))
          .isEqualTo(Files.readAllBytes(file("districts/" + unit + "/安全生产月报-2025-12.pdf")));
    }
    assertThat(home.resolve("archive/安全生产月报-2025-12.pdf"))
        .hasSameBinaryContentAs(file("public/安全生产月报-2025-12.pdf"));
    assertThat(anshu.out()).contains("corrected", "只发更正版", "为 0，大于 0 才发");

    assertThat(anshu.run("deliver", "log", RELEASE, "--files")).isZero();
    assertThat(anshu.out())
        .contains("R2025-12-e1-0001", "市委办公室", "sw@example.cn", "临江区安委办", "档案室", "不发")
        .contains(Digests.of(file("districts/990103/安全生产月报-2025-12.pdf")));

    // Nobody gets the same twice, from a person or a plan.
    assertThat(who("deliver", "send", RELEASE)).isZero();
    assertThat(anshu.out()).contains("此前已发");
    assertThat(anshu.run("run", "post")).as(anshu.err()).isZero();
    assertThat(anshu.out()).contains("此前已发");
    assertThat(mail.getReceivedMessages()).hasSize(3);
  }

  @Test
  @Order(4)
  void receiptsAndSecondDeliveriesAreNotedAndTheTrailVouchesForAll() throws SQLException {
    assertThat(who("deliver", "receipt", "R2025-12-e1-0001", "--from", "钱七", "--on", "2027-07-25"))
        .isEqualTo(30);
    assertThat(anshu.err()).contains("DELIVERY_REFUSED", "收到之日在 2026-07-25（发送）与今天之间");
    assertThat(who("deliver", "receipt", "R2025-12-e1-0001", "--from", "钱七")).isZero();
    assertThat(who("deliver", "receipt", "R2025-12-e1-0001", "--from", "钱七")).isEqualTo(30);
    assertThat(anshu.err()).contains("DELIVERY_REFUSED", "已由 钱七 于 2026-07-25 确认");
    assertThat(who("deliver", "resend", "R2025-12-e1-0002")).as(anshu.err()).isZero();
    assertThat(mail.getReceivedMessages()).hasSize(4);
    assertThat(anshu.run("audit", "verify")).as(anshu.out() + anshu.err()).isZero();

    change("UPDATE delivery SET address = 'other@example.cn' WHERE delivery_no LIKE '%0002'");
    assertThat(anshu.run("audit", "verify")).isEqualTo(30);
    assertThat(anshu.out()).contains("DELIVERY R2025-12-e1-0002", "与留痕时不同");
    change("UPDATE delivery SET address = 'lj@example.cn' WHERE delivery_no LIKE '%0002'");
    assertThat(anshu.run("audit", "verify")).isZero();
  }

  @Test
  @Order(5)
  void faultsThatAreKnownBeforeStopTheWholeDelivery() throws IOException {
    String noAddress = RECIPIENTS.replaceFirst(" *\"990103\".*\\R", "");
    anshu.write("recipients.yml", noAddress.replace("sw@example.cn", "new@example.cn"));
    assertThat(who("deliver", "send", RELEASE)).as(noAddress + anshu.out()).isEqualTo(30);
    assertThat(anshu.err())
        .contains("DELIVERY_REFUSED", "districts/990103：recipients.yml 中没有 990103 的地址", "什么也没有发出");
    anshu.write("recipients.yml", RECIPIENTS.replace("to: [sw@example.cn]", "to: []"));
    assertThat(who("deliver", "send", RELEASE)).isEqualTo(30);
    assertThat(anshu.err()).contains("RECIPIENTS_INVALID", "第 2 行", "没有收件地址");
    anshu.write("recipients.yml", RECIPIENTS.replace("accidents@cumulative", "accidents@decade"));
    assertThat(who("deliver", "send", RELEASE)).isEqualTo(30);
    assertThat(anshu.err()).contains("DELIVERY_REFUSED", "发送条件中的数值不在本版中");
    anshu.write(
        "recipients.yml", RECIPIENTS.replaceFirst("(id: archive,)", "$1 reports: [monthy],"));
    assertThat(who("deliver", "send", RELEASE)).isEqualTo(30);
    assertThat(anshu.err()).contains("archive：recipients.yml 中的报表“monthy”不存在");
    anshu.write("recipients.yml", RECIPIENTS.replace("sw@example.cn", "new@example.cn"));

    Path workbook = file("安全生产月报-2025-12.xlsx");
    byte[] sound = Files.readAllBytes(workbook);
    Files.writeString(workbook, "another");
    assertThat(who("deliver", "send", RELEASE)).isEqualTo(30);
    assertThat(anshu.err()).contains("RELEASE_REFUSED", "安全生产月报-2025-12.xlsx");
    Files.write(workbook, sound);
    Path pdf = file("安全生产月报-2025-12.pdf");
    byte[] signed = Files.readAllBytes(pdf);
    byte[] longer = Arrays.copyOf(signed, signed.length + 1);
    Files.write(pdf, longer);
    assertThat(who("deliver", "send", RELEASE)).isEqualTo(30);
    assertThat(anshu.err()).contains("DELIVERY_REFUSED", "签名无效：没有覆盖整个文件");
    Files.write(pdf, signed);
    assertThat(mail.getReceivedMessages()).hasSize(4);
  }

  @Test
  @Order(6)
  void anInterruptedMailIsNotSentAgainByItselfAndAnUnreachableServerKeepsNobodyElseWaiting()
      throws SQLException {
    change("UPDATE delivery SET state = 'sending' WHERE delivery_no LIKE '%0003'");
    assertThat(who("deliver", "send", RELEASE, "--to", "districts")).isEqualTo(30);
    assertThat(anshu.out()).contains("是否送达不明", "deliver resend R2025-12-e1-0003");
    assertThat(mail.getReceivedMessages()).hasSize(4);

    mail.stop();
    anshu.write(
        "recipients.yml",
        RECIPIENTS.replace("sw@example.cn", "new@example.cn").replace("path: archive", "path: b"));
    assertThat(who("deliver", "send", RELEASE)).isEqualTo(30);
    assertThat(anshu.err()).contains("DELIVERY_FAILED", "2 个收件人有问题");
    assertThat(anshu.out()).contains("连接失败");
    assertThat(home.resolve("b/安全生产月报-2025-12.pdf")).exists();
  }

  @Test
  @Order(7)
  void aDailyPlanSendsWhatIsPublishedAndTriesAgainWhatFailed() throws Exception {
    change("UPDATE delivery SET state = 'failed' WHERE state = 'sending'");
    assertThat(anshu.run("run", "post")).isEqualTo(30);
    assertThat(anshu.err())
        .contains("DELIVERY_FAILED", "2 处未送达", RELEASE + " committee：邮件服务器 127.0.0.1", "连接失败");

    GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    again.start();
    try {
      assertThat(anshu.run("run", "post")).as(anshu.err()).isZero();
      assertThat(again.getReceivedMessages())
          .extracting(message -> message.getAllRecipients()[0].toString())
          .containsExactly("new@example.cn", "yf@example.cn");
      assertThat(again.getReceivedMessages()[0].getHeader("X-Anshu-Delivery")[0])
          .startsWith(RELEASE + "-");
    } finally {
      again.stop();
    }
    anshu.run("deliver", "log", RELEASE);
    assertThat(anshu.out()).contains(System.getProperty("user.name"));
    // What came out long ago is no longer sent by itself, not even to a new recipient.
    anshu.write("recipients.yml", RECIPIENTS.replace("path: archive", "path: c"));
    change("UPDATE release_life SET published_at = '2026-06-20 00:00:00'");
    assertThat(anshu.run("run", "post")).as(anshu.err()).isZero();
    assertThat(home.resolve("c")).doesNotExist();
  }

  @Test
  @Order(8)
  void aLongListOfAddressesIsServedOnceAndWhatWasSkippedIsNotResentUnsigned() throws Exception {
    String many =
        IntStream.range(0, 120).mapToObj("member%03d@example.cn"::formatted).collect(joining(", "));
    anshu.write("recipients.yml", RECIPIENTS.replace("sw@example.cn", many));
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    server.start();
    try {
      for (String result : new String[] {"已发出", "此前已发"}) {
        assertThat(who("deliver", "send", RELEASE, "--to", "committee")).as(anshu.err()).isZero();
        assertThat(anshu.out()).contains(result);
        assertThat(server.getReceivedMessages()).hasSize(120);
      }
      Path pdf = file("安全生产月报-2025-12.pdf");
      byte[] signed = Files.readAllBytes(pdf);
      Files.write(pdf, UnsignedRevision.of(pdf));
      assertThat(who("deliver", "resend", "R2025-12-e1-0005")).isEqualTo(30);
      assertThat(anshu.err()).contains("DELIVERY_REFUSED", "congress", "未签名");
      Files.write(pdf, signed);
      assertThat(server.getReceivedMessages()).hasSize(120);
    } finally {
      server.stop();
    }
  }

  @Test
  @Order(9)
  void onlyWhatTakesThePlaceOfAnEditionThatCameOutIsACorrection() throws Exception {
    String second = "R2025-12-e2";
    change(
        "INSERT INTO release_ SELECT '%s', month, 2, as_of, computed_at, state, inputs, manifest"
                .formatted(second)
            + " FROM release_ WHERE release_id = '"
            + RELEASE
            + "'");
    ReleaseFolder.fill(
        home.resolve("releases"), second, Map.of("month", "2025-12"), PrintedMonth::files);
    anshu.write("recipients.yml", RECIPIENTS);
    anshu.run("deliver", "check", second, "--to", "corrected");
    assertThat(anshu.out()).doesNotContain("只发更正版");
    change("UPDATE release_life SET published_at = NULL WHERE release_id = '" + RELEASE + "'");
    anshu.run("deliver", "check", second, "--to", "corrected");
    assertThat(anshu.out()).contains("corrected：只发更正版");
  }

  @Test
  @Order(10)
  void aThousandReceiptsDoNotHideWhoSigned() {
    try (AssessmentOffice office = new AssessmentOffice(anshu.databases().pipeline());
        ReleaseLife life = new ReleaseLife(anshu.databases().pipeline())) {
      Decision by = new Decision("李四", "committee_office", "回复邮件");
      office
          .book()
          .change(
              () -> {
                for (int i = 0; i < 250; i++) {
                  office
                      .book()
                      .log("deliver", RELEASE + "#" + RELEASE + "-" + i, by, "", List.of());
                }
                return RELEASE;
              });
      assertThat(life.events(RELEASE))
          .extracting(AuditTrail.Event::action)
          .contains("release_render", "release_sign");
    }
  }

  private static byte[] bytes(MimeMessage message, int part) throws Exception {
    return ((MimeMultipart) message.getContent()).getBodyPart(part).getInputStream().readAllBytes();
  }

  private static void change(String sql) throws SQLException {
    try (Connection operations = anshu.databases().operations();
        Statement statement = operations.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
