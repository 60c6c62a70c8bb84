package org.anshu.schedules.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.reports.Format;
import org.anshu.reports.catalogue.Reader;

/**
 * An entry of {@code recipients.yml}: who is to have which reports, and how.
 *
 * @param id unique, as commands name it
 * @param name the office's name
 * @param role in what capacity it receives, such as 主送, 抄送, 存档
 * @param edition which part of a release it may see; one message a unit for {@code DISTRICT}
 * @param reports ids or titles of reports; empty for all
 * @param formats in which formats
 * @param when all of these must hold; empty for always
 * @param channel how
 */
public record Recipient(
    String id,
    String name,
    String role,
    Reader.Kind edition,
    List<String> reports,
    Set<Format> formats,
    List<Condition> when,
    Channel channel) {

  public Recipient {
    reports = List.copyOf(reports);
    formats = Set.copyOf(formats);
    when = List.copyOf(when);
  }

  /** How something reaches a recipient. */
  public sealed interface Channel {

    /** As the log calls it. */
    String code();
  }

  /**
   * By mail.
   *
   * @param to whom; nobody where {@code units} says it
   * @param units who receives a district's edition, by the unit's code
   */
  public record Mail(Addresses to, Map<String, Addressee> units) implements Channel {
    @Override
    public String code() {
      return "mail";
    }
  }

  /**
   * Into a folder.
   *
   * @param path absolute; {@code {unit}}, {@code {month}} and {@code {release}} stand for what they
   *     say
   */
  public record Folder(String path) implements Channel {
    @Override
    public String code() {
      return "folder";
    }
  }

  /**
   * Onto a server.
   *
   * @param server its name in {@code anshu.yml}
   * @param path as of a folder
   */
  public record Sftp(String server, String path) implements Channel {
    @Override
    public String code() {
      return "sftp";
    }
  }

  /**
   * A message to a group chat; no file is sent.
   *
   * @param hook its name in {@code anshu.yml}
   */
  public record Webhook(String hook) implements Channel {
    @Override
    public String code() {
      return "webhook";
    }
  }

  /** Mail addresses. */
  public record Addresses(List<String> to, List<String> cc) {

    /** None. */
    public static final Addresses NONE = new Addresses(List.of(), List.of());

    public Addresses {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
    }

    /** As the log has them. */
    String text() {
      String copies = cc.isEmpty() ? "" : "；抄送 " + String.join("，", cc);
      return String.join("，", to) + copies;
    }
  }

  /**
   * Who receives a district's edition.
   *
   * @param name the office's name; empty for the recipient's
   */
  public record Addressee(String name, Addresses addresses) {}
}
