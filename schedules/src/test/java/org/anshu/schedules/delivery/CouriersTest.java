package org.anshu.schedules.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.anshu.pipeline.assessment.Digests;
import org.anshu.reports.Format;
import org.anshu.reports.catalogue.Reader;
import org.anshu.schedules.settings.Outgoing;
import org.anshu.schedules.settings.Outgoing.Security;
import org.anshu.schedules.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way over a real socket, and each way's failures. */
class CouriersTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-25T00:00:00Z"), ZoneOffset.UTC);
  private static final ReleaseFacts FACTS =
      new ReleaseFacts(
          "R2026-06-e2", YearMonth.of(2026, 6), 2, 1, "云江市", "云江市应急管理局", LocalDate.of(2026, 7, 25));
  private static final Recipient.Addresses ADDRESSES =
      new Recipient.Addresses(List.of("市委办 <sw@example.cn>"), List.of("aw@example.cn"));

  @TempDir Path folder;

  @Test
  void mailArrivesWithItsTextAndItsFilesByteForByte() throws Exception {
    GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    try {
      List<Parcel> parcels = List.of(parcel("安全生产月报-2026-06.pdf", 5000, 1));
      Letter letter = letter(mail("", ADDRESSES, parcels), "");
      String id = courier(server.getSmtp().getPort(), 1 << 20).bring(letter);

      MimeMessage[] arrived = server.getReceivedMessages();
      assertThat(arrived).hasSize(2); // one for each address of the envelope
      assertThat(arrived[0].getMessageID()).isEqualTo(id).contains("R2026-06-e2-0007");
      assertThat(arrived[0].getSubject()).isEqualTo("【更正】云江市2026年6月安全生产统计报表（R2026-06-e2）");
      MimeMultipart content = (MimeMultipart) arrived[0].getContent();
      assertThat(content.getBodyPart(0).getContent().toString())
          .contains("市委办公室：", "共1个文件", "取代此前送出的第1版", "回执编号 R2026-06-e2-0007")
          .contains(parcels.get(0).sha256());
      BodyPart file = content.getBodyPart(1);
      assertThat(file.getFileName()).isEqualTo("安全生产月报-2026-06.pdf");
      assertThat(file.getInputStream().readAllBytes())
          .isEqualTo(Files.readAllBytes(parcels.get(0).file()));
    } finally {
      server.stop();
    }
  }

  @Test
  void whatIsTooLargeIsSplitAndNoMessageIsLargerThanTheServerTakes() throws Exception {
    GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    try {
      List<Parcel> parcels = new ArrayList<>();
      for (int i = 1; i <= 5; i++) {
        parcels.add(parcel("表" + i + ".xlsx", 40_000, i));
      }
      parcels.add(parcel("大表.xlsx", 300_000, 9));
      int largest = 150 * 1024;
      courier(server.getSmtp().getPort(), largest)
          .bring(
              letter(
                  mail("", new Recipient.Addresses(List.of("a@example.cn"), List.of()), parcels),
                  "http://anshu.yj.local"));

      List<String> names = new ArrayList<>();
      for (MimeMessage message : server.getReceivedMessages()) {
        assertThat(message.getSize()).isLessThan(largest);
        MimeMultipart content = (MimeMultipart) message.getContent();
        for (int i = 1; i < content.getCount(); i++) {
          names.add(content.getBodyPart(i).getFileName());
        }
      }
      assertThat(server.getReceivedMessages()).hasSize(3);
      assertThat(names).containsExactly("表1.xlsx", "表2.xlsx", "表3.xlsx", "表4.xlsx", "表5.xlsx");
      MimeMultipart first = (MimeMultipart) server.getReceivedMessages()[0].getContent();
      assertThat(first.getBodyPart(0).getContent().toString())
          .contains("（1/3）", "超过邮件大小上限", "http://anshu.yj.local/R2026-06-e2/大表.xlsx");
    } finally {
      server.stop();
    }
  }

  @Test
  void namesCountIntoTheSizeOfAMessage() throws Exception {
    GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    try {
      List<Parcel> parcels = new ArrayList<>();
      for (int i = 1; i <= 200; i++) {
        String name = "生产安全事故统计表（按行业领域、地区和管理分类分）-2026-06-csv/表%d-各行业领域各地区事故情况.csv";
        parcels.add(parcel(name.formatted(i), 700, i));
      }
      int largest = 200 * 1024;
      Recipient.Addresses one = new Recipient.Addresses(List.of("a@example.cn"), List.of());
      courier(server.getSmtp().getPort(), largest).bring(letter(mail("", one, parcels), ""));
      for (MimeMessage message : server.getReceivedMessages()) {
        assertThat(message.getSize()).isLessThan(largest);
      }
    } finally {
      server.stop();
    }
  }

  @Test
  void anUnreachableMailServerAndARefusedPasswordAreTold() throws Exception {
    Letter letter = letter(mail("", ADDRESSES, List.of(parcel("a.pdf", 100, 1))), "");
    int port = freePort();
    assertThatThrownBy(() -> courier(port, 1 << 20).bring(letter))
        .isInstanceOfSatisfying(
            UndeliveredException.class,
            e -> assertThat(e.why().chinese()).contains("邮件服务器 127.0.0.1:" + port, "连接失败"));

    GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    try {
      server.setUser("tj@example.cn", "tj", "right");
      Outgoing.Mail settings =
          new Outgoing.Mail(
              "127.0.0.1",
              server.getSmtp().getPort(),
              Security.NONE,
              "tj@example.cn",
              "tj",
              new Secret.InEnvironment("PASSWORD"),
              Optional.empty(),
              1 << 20);
      assertThatThrownBy(
              () -> new MailCourier(settings, Map.of("PASSWORD", "wrong"), CLOCK).bring(letter))
          .isInstanceOfSatisfying(
              UndeliveredException.class, e -> assertThat(e.why().chinese()).contains("不接受账号或密码"));
      new MailCourier(settings, Map.of("PASSWORD", "right"), CLOCK).bring(letter);
      assertThat(server.getReceivedMessages()).hasSize(2);

      Outgoing.Mail guarded =
          new Outgoing.Mail(
              "127.0.0.1",
              server.getSmtp().getPort(),
              Security.STARTTLS,
              "tj@example.cn",
              "",
              new Secret.None(),
              Optional.empty(),
              1 << 20);
      assertThatThrownBy(() -> new MailCourier(guarded, Map.of(), CLOCK).bring(letter))
          .hasMessageContaining("STARTTLS is required");
    } finally {
      server.stop();
    }
  }

  @Test
  void aMailOfWhichNobodyKnowsWhetherItArrivedIsNoFailedOne() throws Exception {
    Recipient.Addresses one = new Recipient.Addresses(List.of("a@example.cn"), List.of());
    List<Parcel> parcels = List.of(parcel("a.pdf", 60_000, 1), parcel("b.pdf", 60_000, 2));
    Letter letter = letter(mail("", one, parcels), "");
    assertThat(unclear(letter, "552 too large")).contains(false); // nothing has left
    assertThat(unclear(letter, "250 ok", "552 too large")).contains(true); // half of it has
    assertThat(unclear(letter, "")).contains(true); // the server may have taken it
    assertThat(unclear(letter, "250 ok", "250 ok")).isEmpty(); // all has, however it hangs up
  }

  /** Whether a failure says that something may have arrived; empty for none. */
  private static Optional<Boolean> unclear(Letter letter, String... answers) throws Exception {
    try (HangingUpServer server = new HangingUpServer(answers)) {
      courier(server.port(), 110_000).bring(letter);
      return Optional.empty();
    } catch (UndeliveredException e) {
      return Optional.of(e.unclear());
    }
  }

  @Test
  void aFolderGetsAllFilesOrNone() throws Exception {
    Path target = folder.resolve("drop");
    List<Parcel> parcels = List.of(parcel("a.pdf", 100, 1), parcel("a-csv/表1.csv", 200, 2));
    Letter letter = letter(to(new Recipient.Folder(""), target.toString(), parcels), "");
    new FolderCourier().bring(letter);
    assertThat(files(target)).containsExactly("SHA256SUMS", "a-csv/表1.csv", "a.pdf");
    assertThat(target.resolve("SHA256SUMS"))
        .hasContent(
            parcels.get(0).sha256() + "  a.pdf\n" + parcels.get(1).sha256() + "  a-csv/表1.csv\n");

    // The second file meets a full disk.
    Path full = folder.resolve("full");
    Files.createDirectories(full.resolve("a-csv"));
    Files.createSymbolicLink(full.resolve("a-csv/.表1.csv.part"), Path.of("/dev/full"));
    Letter other = letter(to(new Recipient.Folder(""), full.toString(), parcels), "");
    assertThatThrownBy(() -> new FolderCourier().bring(other))
        .isInstanceOfSatisfying(
            UndeliveredException.class, e -> assertThat(e.why().chinese()).contains("磁盘已满", "未放入"));
    assertThat(files(full)).isEmpty();
  }

  @Test
  void aGroupIsToldWithoutFiguresAndARefusalIsToldToo() throws Exception {
    List<String> asked = new ArrayList<>();
    String[] answer = {"{\"errcode\":0,\"errmsg\":\"ok\"}"};
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] bytes = answer[0].getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/robot?access_token=k";
      Outgoing.Webhook hook =
          new Outgoing.Webhook(
              Outgoing.Webhook.Kind.DINGTALK,
              new Secret.InEnvironment("URL"),
              new Secret.InEnvironment("SIGN"));
      WebhookCourier courier =
          new WebhookCourier("anwei", hook, Map.of("URL", url, "SIGN", "SEC1"), CLOCK);
      Letter letter = letter(to(new Recipient.Webhook("anwei"), "anwei", List.of()), "");
      assertThat(courier.bring(letter)).isEqualTo("anwei");
      assertThat(asked.get(0))
          .startsWith("/robot?access_token=k&timestamp=1784937600000&sign=")
          .endsWith("%3D");
      assertThat(asked.get(1))
          .contains("\"msgtype\":\"text\"", "云江市2026年6月安全生产统计报表更正版已印发", "共1种报表")
          .doesNotContain("安全生产月报");

      answer[0] = "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";
      assertThatThrownBy(() -> courier.bring(letter))
          .isInstanceOfSatisfying(
              UndeliveredException.class,
              e ->
                  assertThat(e.why().chinese())
                      .contains("群机器人 anwei 拒绝：93000")
                      .doesNotContain("access_token"));
    } finally {
      server.stop(0);
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(each -> !Files.isDirectory(each))
          .map(each -> folder.relativize(each).toString())
          .sorted()
          .toList();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static MailCourier courier(int port, long largest) {
    return new MailCourier(
        new Outgoing.Mail(
            "127.0.0.1",
            port,
            Security.NONE,
            "云江市应急管理局 <tj@example.cn>",
            "",
            new Secret.None(),
            Optional.empty(),
            largest),
        Map.of(),
        CLOCK);
  }

  private Parcel parcel(String name, int bytes, int seed) throws IOException {
    byte[] content = new byte[bytes];
    new Random(seed).nextBytes(content);
    Path file = folder.resolve("release").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return new Parcel(name, name, file, bytes, Digests.of(file));
  }

  static Letter letter(Consignment consignment, String link) {
    return new Letter("R2026-06-e2-0007", FACTS, consignment, link);
  }

  private static Consignment mail(
      String unit, Recipient.Addresses addresses, List<Parcel> parcels) {
    Consignment made = to(new Recipient.Mail(addresses, Map.of()), addresses.text(), parcels);
    return new Consignment(
        made.recipient(),
        unit,
        made.name(),
        addresses,
        made.target(),
        made.titles(),
        parcels,
        Optional.empty(),
        Optional.empty());
  }

  static Consignment to(Recipient.Channel channel, String target, List<Parcel> parcels) {
    return new Consignment(
        new Recipient(
            "committee",
            "市委办公室",
            "主送",
            Reader.Kind.INTERNAL,
            List.of(),
            Set.of(Format.PDF),
            List.of(),
            channel),
        "",
        "市委办公室",
        Recipient.Addresses.NONE,
        target,
        List.of("安全生产月报"),
        parcels,
        Optional.empty(),
        Optional.empty());
  }
}
