package org.anshu.schedules.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A consignment with what is written to it.
 *
 * @param number of the delivery, which a receipt names
 * @param facts of the release
 * @param consignment what is sent
 * @param link where recipients find files themselves, without the last slash; empty for nowhere
 */
record Letter(String number, ReleaseFacts facts, Consignment consignment, String link) {

  /** The subject of a message. */
  String subject() {
    return (facts.isCorrection() ? "【更正】" : "")
        + facts.city()
        + facts.monthText()
        + "安全生产统计报表（%s）".formatted(facts.id());
  }

  /**
   * The text of a message.
   *
   * @param attached what comes with this message
   * @param apart what is too large and has to be fetched
   * @param part which of how many messages, such as {@code （1/2）}; empty for the only one
   */
  String text(List<Parcel> attached, List<Parcel> apart, String part) {
    List<String> lines = new ArrayList<>();
    lines.add(consignment.name() + "：");
    lines.add("");
    lines.add(
        "现送上%s%s安全生产统计报表（%s，第%d版）%s，共%d个文件，请查收。"
            .formatted(
                facts.city(),
                facts.monthText(),
                facts.id(),
                facts.edition(),
                part,
                consignment.parcels().size()));
    if (facts.isCorrection()) {
      lines.add("本版为更正版，取代此前送出的第%d版及更早版本，请停用旧版。".formatted(facts.before()));
    }
    list(lines, "随附文件：", attached, false);
    list(lines, "以下文件超过邮件大小上限，请在内网下载：", apart, true);
    lines.add("");
    lines.add("收到后请回复本邮件，注明回执编号 " + number + "。");
    lines.add("");
    lines.add(facts.issuer());
    lines.add(
        "%d年%d月%d日"
            .formatted(
                facts.today().getYear(),
                facts.today().getMonthValue(),
                facts.today().getDayOfMonth()));
    return String.join("\r\n", lines) + "\r\n";
  }

  /** A message to a group: that there is something, and no figure, no name of a case. */
  String notice() {
    List<String> titles = consignment.titles();
    boolean open =
        consignment.recipient().edition() == org.anshu.reports.catalogue.Reader.Kind.PUBLIC;
    String what =
        open && !titles.isEmpty()
            ? "：" + String.join("、", titles)
            : "，共%d种报表".formatted(titles.size());
    String where = link.isEmpty() ? "请按规定渠道查阅。" : "请在内网查阅：" + link + "/" + facts.id();
    return "【%s】%s%s安全生产统计报表%s（%s，第%d版）%s。%s"
        .formatted(
            facts.issuer(),
            facts.city(),
            facts.monthText(),
            facts.isCorrection() ? "更正版已印发" : "已印发",
            facts.id(),
            facts.edition(),
            what,
            where);
  }

  private void list(List<String> lines, String head, List<Parcel> parcels, boolean withLink) {
    if (parcels.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(head);
    int number = 0;
    for (Parcel each : parcels) {
      number++;
      lines.add(
          "%d. %s（%s 字节）"
              .formatted(number, each.name(), String.format(Locale.ROOT, "%,d", each.bytes())));
      if (withLink) {
        lines.add("   " + link + "/" + facts.id() + "/" + each.inRelease());
      }
      lines.add("   SHA-256 " + each.sha256());
    }
  }
}
