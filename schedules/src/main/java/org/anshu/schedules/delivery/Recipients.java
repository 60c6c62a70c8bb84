package org.anshu.schedules.delivery;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.reports.Format;
import org.anshu.reports.Printing;
import org.anshu.reports.catalogue.Reader;
import org.anshu.schedules.delivery.Condition.Comparison;
import org.anshu.schedules.delivery.Recipient.Addressee;
import org.anshu.schedules.delivery.Recipient.Addresses;
import org.anshu.schedules.delivery.Recipient.Channel;
import org.anshu.schedules.settings.Outgoing;
import org.anshu.schedules.yaml.YamlFile;
import org.anshu.schedules.yaml.YamlMap;

/** Reads {@code recipients.yml} of a home; all faults are reported together, with their lines. */
public final class Recipients {

  /** The file's name in a home. */
  public static final String FILE_NAME = "recipients.yml";

  private static final Set<String> CHANNELS = Set.of("mail", "folder", "sftp", "webhook");
  private static final Set<String> KEYS =
      Set.of(
          "id", "name", "role", "edition", "reports", "formats", "when", "mail", "folder", "sftp",
          "webhook");
  private static final Text MISSING = new Text("缺少此项", "Is missing");

  private final Path home;
  private final Outgoing outgoing;
  private final Set<String> ids = new HashSet<>();

  private Recipients(Path home, Outgoing outgoing) {
    this.home = home;
    this.outgoing = outgoing;
  }

  /**
   * The recipients of an installation, in the order of the file.
   *
   * @param outgoing which servers there are
   * @throws AnshuException RECIPIENTS_INVALID
   */
  public static List<Recipient> read(Path home, Outgoing outgoing) {
    Path path = home.resolve(FILE_NAME);
    if (!Files.isRegularFile(path)) {
      throw new AnshuException(
          FailureCode.RECIPIENTS_INVALID,
          new Text("收件人清单 " + path, "The recipients in " + path),
          new Text("没有这个文件", "There is no such file"),
          new Text(
              "按 docs/operator/reports.md“分发”一节写一份",
              "Write one as docs/operator/reports.md tells"));
    }
    YamlFile file = YamlFile.read(path);
    file.top().allowOnly(Set.of("recipients"));
    Recipients reader = new Recipients(home, outgoing);
    List<Recipient> recipients =
        file.top().maps("recipients").stream().map(reader::recipient).toList();
    if (recipients.isEmpty() && !file.top().has("recipients")) {
      file.top().fault("recipients", MISSING);
    }
    file.refuseFaults(FailureCode.RECIPIENTS_INVALID);
    return recipients;
  }

  private Recipient recipient(YamlMap entry) {
    entry.allowOnly(KEYS);
    String id = entry.text("id");
    if (!id.isEmpty() && (!id.matches("[a-z][a-z0-9_-]{0,63}") || !ids.add(id))) {
      entry.fault(
          "id", new Text("应为小写字母开头、不重复的代码", "Expected a code of its own: a-z, 0-9, _ and -"));
    }
    Reader.Kind edition =
        entry
            .optional(
                "edition",
                text -> Reader.Kind.valueOf(text.toUpperCase(Locale.ROOT)),
                Text.same("internal | district | public"))
            .orElse(Reader.Kind.INTERNAL);
    return new Recipient(
        id,
        entry.text("name"),
        entry.optionalText("role").orElse("主送"),
        edition,
        entry.texts("reports").equals(List.of("all")) ? List.of() : entry.texts("reports"),
        formats(entry),
        entry.maps("when").stream().flatMap(each -> condition(each, edition).stream()).toList(),
        channel(entry, edition));
  }

  private static Set<Format> formats(YamlMap entry) {
    Set<Format> formats = EnumSet.noneOf(Format.class);
    for (String text : entry.texts("formats")) {
      try {
        Format format = Format.valueOf(text.toUpperCase(Locale.ROOT));
        if (!Printing.ALL.contains(format)) { // nobody would ever get it
          throw new IllegalArgumentException(text);
        }
        formats.add(format);
      } catch (IllegalArgumentException e) {
        entry.fault("formats", Text.same("pdf | xlsx | docx | csv: " + text));
      }
    }
    return formats.isEmpty() ? EnumSet.of(Format.PDF) : formats;
  }

  private static Optional<Condition> condition(YamlMap when, Reader.Kind edition) {
    when.allowOnly(Set.of("figure", "unit", "sector", "above", "below", "correction", "months"));
    if (when.has("figure")) {
      return figure(when, edition);
    }
    if (when.has("correction")) {
      return when.optional(
              "correction",
              text -> Set.of("only", "never").contains(text) ? text : never(text),
              Text.same("only | never"))
          .map(text -> new Condition.OfEdition(text.equals("only")));
    }
    if (when.has("months")) {
      Set<Integer> months = new TreeSet<>();
      for (String text : when.texts("months")) {
        if (text.matches("[1-9]|1[0-2]")) {
          months.add(Integer.valueOf(text));
        } else {
          when.fault("months", new Text("应为 1–12：" + text, "Expected 1 to 12: " + text));
        }
      }
      return Optional.of(new Condition.OfMonth(months));
    }
    when.fault("figure", new Text("应有 figure、correction 或 months", "figure, correction or months"));
    return Optional.empty();
  }

  private static String never(String text) {
    throw new IllegalArgumentException(text);
  }

  private static Optional<Condition> figure(YamlMap when, Reader.Kind edition) {
    String[] parts = when.text("figure").split("@", -1);
    if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      when.fault(
          "figure",
          new Text("应如 accident.deaths@cumulative", "Expected such as accident.deaths@cumulative"));
      return Optional.empty();
    }
    if (when.has("above") == when.has("below")) {
      when.fault("above", new Text("above 与 below 给出一个", "Give one of above and below"));
    }
    String unit = when.optionalText("unit").orElse("");
    if (unit.equals(Condition.OfFigure.OWN) && edition != Reader.Kind.DISTRICT) {
      when.fault("unit", new Text("own 只用于 edition: district", "own is for edition: district"));
    }
    boolean above = when.has("above");
    return when.optional(above ? "above" : "below", BigDecimal::new, new Text("数字", "a number"))
        .map(
            bound ->
                new Condition.OfFigure(
                    parts[0],
                    parts[1],
                    unit,
                    when.optionalText("sector").orElse(""),
                    above ? Comparison.ABOVE : Comparison.BELOW,
                    bound));
  }

  private Channel channel(YamlMap entry, Reader.Kind edition) {
    List<String> given = entry.keys().stream().filter(CHANNELS::contains).toList();
    if (given.size() != 1) {
      entry.fault(
          given.isEmpty() ? "mail" : given.get(1),
          new Text(
              "mail、folder、sftp、webhook 应给出且只给出一个", "Give one of mail, folder, sftp and webhook"));
    }
    String kind = given.isEmpty() ? "mail" : given.get(0);
    YamlMap map = entry.map(kind);
    return switch (kind) {
      case "folder" -> {
        map.allowOnly(Set.of("path"));
        yield new Recipient.Folder(home.resolve(map.text("path")).normalize().toString());
      }
      case "sftp" -> {
        map.allowOnly(Set.of("server", "path"));
        known(map, "server", outgoing.sftp().keySet(), "delivery.sftp");
        yield new Recipient.Sftp(map.text("server"), map.text("path"));
      }
      case "webhook" -> {
        map.allowOnly(Set.of("hook"));
        known(map, "hook", outgoing.webhooks().keySet(), "delivery.webhooks");
        yield new Recipient.Webhook(map.text("hook"));
      }
      default -> mail(entry, map, edition);
    };
  }

  private static void known(YamlMap map, String key, Set<String> names, String section) {
    String name = map.optionalText(key).orElse("");
    if (!name.isEmpty() && !names.contains(name)) {
      map.fault(
          key,
          new Text("anshu.yml 的 " + section + " 中没有 " + name, "No " + name + " in " + section));
    }
  }

  private Recipient.Mail mail(YamlMap entry, YamlMap mail, Reader.Kind edition) {
    if (entry.has("mail") && outgoing.mail().isEmpty()) {
      entry.fault(
          "mail", new Text("anshu.yml 中没有 delivery.mail", "anshu.yml has no delivery.mail"));
    }
    if (edition != Reader.Kind.DISTRICT) {
      mail.allowOnly(Set.of("to", "cc"));
      return new Recipient.Mail(addresses(mail), Map.of());
    }
    mail.allowOnly(Set.of("units", "cc"));
    List<String> copies = MailAddress.read(mail, "cc");
    Map<String, Addressee> units = new LinkedHashMap<>();
    YamlMap map = mail.map("units");
    for (String unit : map.keys()) {
      YamlMap one = map.map(unit);
      one.allowOnly(Set.of("name", "to", "cc"));
      Addresses own = addresses(one);
      List<String> all = new ArrayList<>(own.cc());
      all.addAll(copies);
      units.put(
          unit, new Addressee(one.optionalText("name").orElse(""), new Addresses(own.to(), all)));
    }
    if (units.isEmpty()) {
      mail.fault("units", MISSING);
    }
    return new Recipient.Mail(Addresses.NONE, units);
  }

  private static Addresses addresses(YamlMap map) {
    List<String> to = MailAddress.read(map, "to");
    if (to.isEmpty()) {
      map.fault("to", new Text("没有收件地址", "No address"));
    }
    return new Addresses(to, MailAddress.read(map, "cc"));
  }
}
