package org.anshu.schedules.delivery;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshu.failure.Text;
import org.anshu.schedules.settings.Outgoing.Mail;
import org.anshu.schedules.settings.Outgoing.Security;

/** Brings consignments by mail (SMTP), as several messages if one would be too large. */
final class MailCourier implements Courier {

  private static final int CONNECT_MILLIS = 15_000;
  private static final int ANSWER_MILLIS = 120_000;

  /** What the library has for the answer of a server that hung up. */
  private static final String NO_ANSWER = "[EOF]";

  private final Mail mail;
  private final Map<String, String> environment;
  private final Clock clock;

  MailCourier(Mail mail, Map<String, String> environment, Clock clock) {
    this.mail = mail;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public String bring(Letter letter) throws UndeliveredException {
    Session session = session();
    MailBatches batches = MailBatches.of(letter.consignment().parcels(), mail.largestBytes());
    List<String> ids = new ArrayList<>();
    int count = batches.messages().size();
    boolean sending = false;
    try (Transport transport = connected(session)) {
      for (int i = 0; i < count; i++) {
        MimeMessage message = message(session, letter, batches, i);
        sending = true;
        transport.sendMessage(message, message.getAllRecipients());
        sending = false;
        ids.add(message.getMessageID());
      }
    } catch (MessagingException e) {
      // Once the server has taken the last message, it may hang up as it likes.
      if (ids.size() < count) {
        throw failed(e, ids, !ids.isEmpty() || (sending && !isRefusal(e)));
      }
    }
    return String.join(" ", ids);
  }

  /**
   * Whether the server said no; else it may have taken the message, and only its answer is lost.
   */
  private static boolean isRefusal(MessagingException problem) {
    return problem instanceof SendFailedException
        && !String.valueOf(problem.getMessage()).strip().equals(NO_ANSWER);
  }

  @Override
  public void probe(Consignment consignment) throws UndeliveredException {
    try (Transport transport = connected(session())) {
      if (!transport.isConnected()) {
        throw new UndeliveredException(new Text("服务器断开了连接", "The server hung up"));
      }
    } catch (MessagingException e) {
      throw failed(e, List.of(), false);
    }
  }

  @Override
  public boolean mayRepeat() {
    return false;
  }

  private Transport connected(Session session) throws MessagingException {
    Transport transport = session.getTransport();
    if (mail.user().isEmpty()) {
      transport.connect();
    } else {
      transport.connect(mail.host(), mail.port(), mail.user(), mail.secret().reveal(environment));
    }
    return transport;
  }

  private Session session() throws UndeliveredException {
    boolean tls = mail.security() == Security.TLS;
    String protocol = tls ? "smtps" : "smtp";
    Properties properties = new Properties();
    String prefix = "mail." + protocol + ".";
    properties.put("mail.transport.protocol", protocol);
    properties.put(prefix + "host", mail.host());
    properties.put(prefix + "port", String.valueOf(mail.port()));
    properties.put(prefix + "auth", String.valueOf(!mail.user().isEmpty()));
    properties.put(prefix + "connectiontimeout", String.valueOf(CONNECT_MILLIS));
    properties.put(prefix + "timeout", String.valueOf(ANSWER_MILLIS));
    properties.put(prefix + "writetimeout", String.valueOf(ANSWER_MILLIS));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "sendpartial", "false"); // all recipients of a message, or none
    properties.put(prefix + "localhost", "anshu.localdomain");
    if (mail.security() == Security.STARTTLS) {
      properties.put(prefix + "starttls.enable", "true");
      properties.put(prefix + "starttls.required", "true");
    }
    if (mail.trust().isPresent()) {
      properties.put(prefix + "ssl.socketFactory", TrustedIssuers.sockets(mail.trust().get()));
    }
    return Session.getInstance(properties);
  }

  private MimeMessage message(Session session, Letter letter, MailBatches batches, int index)
      throws MessagingException {
    int count = batches.messages().size();
    String part = count == 1 ? "" : "（%d/%d）".formatted(index + 1, count);
    String id = "<%s.%d@anshu.localdomain>".formatted(letter.number(), index + 1);
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    message.setFrom(MailAddress.of(mail.from()));
    Consignment consignment = letter.consignment();
    message.setRecipients(Message.RecipientType.TO, addresses(consignment.addresses().to()));
    message.setRecipients(Message.RecipientType.CC, addresses(consignment.addresses().cc()));
    message.setSubject(letter.subject() + part, StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("X-Anshu-Delivery", letter.number());
    MimeMultipart content = new MimeMultipart();
    List<Parcel> attached = batches.messages().get(index);
    MimeBodyPart text = new MimeBodyPart();
    text.setText(
        letter.text(attached, index == 0 ? batches.apart() : List.of(), part),
        StandardCharsets.UTF_8.name());
    content.addBodyPart(text);
    for (Parcel each : attached) {
      MimeBodyPart file = new MimeBodyPart();
      file.setDataHandler(new DataHandler(new FileDataSource(each.file().toFile())));
      file.setFileName(each.name().replace('/', '-'));
      file.setHeader("Content-Transfer-Encoding", "base64");
      content.addBodyPart(file);
    }
    message.setContent(content);
    message.saveChanges();
    return message;
  }

  private static InternetAddress[] addresses(List<String> texts) throws MessagingException {
    InternetAddress[] addresses = new InternetAddress[texts.size()];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = MailAddress.of(texts.get(i));
    }
    return addresses;
  }

  private UndeliveredException failed(
      MessagingException problem, List<String> sent, boolean unclear) {
    String server = mail.host() + ":" + mail.port();
    Text before =
        sent.isEmpty()
            ? Text.same("")
            : new Text(
                "（已发出前 %d 封：%s）".formatted(sent.size(), sent),
                " (the first %d messages went out: %s)".formatted(sent.size(), sent));
    String detail = problem.getMessage() == null ? problem.toString() : problem.getMessage();
    String line = detail.strip().replaceAll("\\s+", " ");
    Text what = what(problem, server, line);
    return new UndeliveredException(
        new Text(what.chinese() + before.chinese(), what.english() + before.english()),
        problem,
        unclear);
  }

  private static Text what(MessagingException problem, String server, String line) {
    if (problem instanceof SendFailedException refused) {
      String addresses =
          Stream.of(refused.getInvalidAddresses(), refused.getValidUnsentAddresses())
              .filter(each -> each != null && each.length > 0)
              .findFirst()
              .map(
                  each ->
                      Arrays.stream(each).map(Object::toString).collect(Collectors.joining("，")))
              .orElse("");
      return new Text(
          "邮件服务器 %s 拒收：%s %s".formatted(server, addresses, line),
          "The mail server %s refused: %s %s".formatted(server, addresses, line));
    }
    if (problem instanceof AuthenticationFailedException) {
      return new Text(
          "邮件服务器 %s 不接受账号或密码：%s".formatted(server, line),
          "The mail server %s refused account or password: %s".formatted(server, line));
    }
    return new Text(
        "邮件服务器 %s 连接失败：%s".formatted(server, line),
        "The mail server %s failed: %s".formatted(server, line));
  }
}
