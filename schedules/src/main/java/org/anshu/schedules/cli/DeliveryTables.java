package org.anshu.schedules.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.delivery.Consignment;
import org.anshu.schedules.delivery.DeliveryBook;
import org.anshu.schedules.delivery.DeliveryDesk;
import org.anshu.schedules.delivery.Recipient;

/** Prints recipients, what they are to get, and what they got. */
final class DeliveryTables {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<DeliveryDesk.Result, Text> RESULTS =
      Map.of(
          DeliveryDesk.Result.SENT, new Text("已发出", "sent"),
          DeliveryDesk.Result.ALREADY, new Text("此前已发", "sent before"),
          DeliveryDesk.Result.SKIPPED, new Text("不发", "not sent"),
          DeliveryDesk.Result.UNCLEAR, new Text("不明", "unclear"),
          DeliveryDesk.Result.FAILED, new Text("失败", "failed"));
  private static final Map<DeliveryBook.State, Text> STATES =
      Map.of(
          DeliveryBook.State.SENDING, new Text("中断", "interrupted"),
          DeliveryBook.State.SENT, new Text("已发出", "sent"),
          DeliveryBook.State.FAILED, new Text("失败", "failed"),
          DeliveryBook.State.SKIPPED, new Text("不发", "not sent"));
  private static final Map<String, Text> CHANNELS =
      Map.of(
          "mail", new Text("邮件", "mail"),
          "folder", new Text("目录", "folder"),
          "sftp", Text.same("SFTP"),
          "webhook", new Text("群通知", "group chat"));
  private static final Map<String, Text> EDITIONS =
      Map.of(
          "internal", new Text("内部", "internal"),
          "district", new Text("县区", "district"),
          "public", new Text("公开", "public"));

  private final AnshuCommand anshu;

  DeliveryTables(AnshuCommand anshu) {
    this.anshu = anshu;
  }

  /** Who is to have what, as {@code recipients.yml} says. */
  void recipients(List<Recipient> recipients) {
    List<List<String>> rows = new ArrayList<>();
    for (Recipient each : recipients) {
      rows.add(
          List.of(
              each.id(),
              each.name(),
              each.role(),
              edition(each.edition().name()),
              each.reports().isEmpty() ? in("全部", "all") : String.join("、", each.reports()),
              each.formats().stream()
                  .map(f -> f.ending())
                  .sorted()
                  .collect(Collectors.joining("、")),
              channel(each.channel().code()),
              each.when().isEmpty() ? in("每次", "always") : in("有条件", "on condition")));
    }
    table(
        List.of("收件人", "名称", "身份", "版本", "报表", "格式", "方式", "何时"),
        List.of("id", "name", "role", "edition", "reports", "formats", "by", "when"),
        rows,
        Set.of());
  }

  /** Who would get what. */
  void plan(List<Consignment> plan, Map<String, Text> faults) {
    List<List<String>> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Consignment each : plan) {
      Optional<Text> fault = each.refused().or(() -> Optional.ofNullable(faults.get(each.label())));
      String state =
          fault.isPresent()
              ? in("✗ 不能发", "✗ cannot")
              : each.skipped().isPresent() ? in("不发", "not sent") : in("待发", "to be sent");
      rows.add(
          List.of(
              each.label(),
              each.name(),
              each.recipient().role(),
              channel(each.recipient().channel().code()),
              each.target(),
              String.valueOf(each.parcels().size()),
              number(each.parcels().stream().mapToLong(parcel -> parcel.bytes()).sum()),
              state));
      fault
          .or(each::skipped)
          .ifPresent(
              why -> notes.add("  " + each.label() + in("：", ": ") + why.in(anshu.language())));
    }
    table(
        List.of("收件人", "名称", "身份", "方式", "地址", "文件", "字节", "状态"),
        List.of("id", "name", "role", "by", "address", "files", "bytes", "state"),
        rows,
        Set.of(5, 6));
    notes.forEach(anshu::say);
  }

  /** What became of each consignment. */
  void outcomes(List<DeliveryDesk.Outcome> outcomes) {
    List<List<String>> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (DeliveryDesk.Outcome each : outcomes) {
      rows.add(
          List.of(
              each.number(),
              each.consignment().label(),
              each.consignment().name(),
              channel(each.consignment().recipient().channel().code()),
              String.valueOf(each.consignment().parcels().size()),
              RESULTS.getOrDefault(each.result(), Text.same("")).in(anshu.language())));
      if (each.result() != DeliveryDesk.Result.SENT
          && each.result() != DeliveryDesk.Result.ALREADY) {
        notes.add(
            "  " + each.consignment().label() + in("：", ": ") + each.detail().in(anshu.language()));
      }
    }
    table(
        List.of("分发编号", "收件人", "名称", "方式", "文件", "结果"),
        List.of("number", "id", "name", "by", "files", "result"),
        rows,
        Set.of(4));
    notes.forEach(anshu::say);
  }

  /** The log. */
  void log(List<DeliveryBook.Line> lines, boolean withFiles, ZoneId zone) {
    List<List<String>> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (DeliveryBook.Line each : lines) {
      rows.add(
          List.of(
              each.number(),
              MINUTE.format(each.startedAt().atOffset(ZoneOffset.UTC).atZoneSameInstant(zone)),
              each.name(),
              each.role(),
              edition(each.edition()),
              channel(each.channel()),
              each.address(),
              STATES.getOrDefault(each.state(), Text.same("")).in(anshu.language()),
              each.receivedOn() == null ? "" : each.receivedOn() + " " + each.receivedBy(),
              each.sentBy()));
      if (each.state() != DeliveryBook.State.SENT && !each.reason().isEmpty()) {
        notes.add("  " + each.number() + in("：", ": ") + each.reason());
      }
      if (withFiles) {
        files(each).forEach(notes::add);
      }
    }
    table(
        List.of("分发编号", "时间", "名称", "身份", "版本", "方式", "地址", "状态", "回执", "发送人"),
        List.of(
            "number", "time", "name", "role", "edition", "by", "address", "state", "receipt",
            "sender"),
        rows,
        Set.of());
    notes.forEach(anshu::say);
  }

  private static List<String> files(DeliveryBook.Line line) {
    List<String> lines = new ArrayList<>();
    try {
      for (JsonNode file : JSON.readTree(line.files())) {
        lines.add(
            "  %s  %s  %s"
                .formatted(
                    line.number(), file.path("sha256").asText(), file.path("name").asText()));
      }
      return lines;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void table(
      List<String> chinese, List<String> english, List<List<String>> rows, Set<Integer> numbers) {
    if (rows.isEmpty()) {
      anshu.say("没有记录。", "Nothing.");
      return;
    }
    boolean zh = anshu.language() == Language.CHINESE;
    new TextTable(zh ? chinese : english, rows, numbers).lines().forEach(anshu::say);
  }

  private String channel(String code) {
    return CHANNELS.getOrDefault(code, Text.same(code)).in(anshu.language());
  }

  private String edition(String code) {
    String name = code.toLowerCase(Locale.ROOT);
    return EDITIONS.getOrDefault(name, Text.same(name)).in(anshu.language());
  }

  private String in(String chinese, String english) {
    return new Text(chinese, english).in(anshu.language());
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
