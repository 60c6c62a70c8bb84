package org.anshu.pipeline.life;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.quarantine.Decision;

/** Why a step in the life of a release is not taken, and what to do first. */
final class LifeRefusals {

  private static final int NAMED = 3;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private LifeRefusals() {}

  static AnshuException state(
      String release, Optional<Life> life, List<LifeState> wanted, Text act) {
    Text found =
        life.map(each -> each.state().title())
            .orElse(new Text("尚未生成文件", "no files have been rendered"));
    String chinese =
        wanted.stream().map(each -> each.title().chinese()).collect(Collectors.joining("、"));
    String english =
        wanted.stream().map(each -> each.title().english()).collect(Collectors.joining(", "));
    return refused(
        new Text(
            "%s的发布须为：%s".formatted(act.chinese(), chinese),
            "%s needs a release that is %s".formatted(act.english(), english)),
        new Text(release + "：" + found.chinese(), release + ": " + found.english()),
        next(life, release));
  }

  private static Text next(Optional<Life> life, String release) {
    if (life.isEmpty()) {
      return new Text("先生成报告：" + run(release, ""), "First render it: " + run(release, ""));
    }
    return switch (life.get().state()) {
      case DRAFT -> command("先校核", "Check it", "check", release);
      case CHECKED -> command("先由第二人签发", "Have it approved by a second person", "approve", release);
      case APPROVED -> command("先印发", "Publish it", "publish", release);
      case PUBLISHED -> new Text("无须再办；要更正，生成更正版", "It is done; correct it by a new edition");
      case SUPERSEDED ->
          new Text("改用更正版 " + life.get().successor(), "Use " + life.get().successor());
      case WITHDRAWN ->
          new Text(
              "生成更正版：" + run(release, " --again"),
              "Make a new edition: " + run(release, " --again"));
    };
  }

  /** The run of the release's own month: without a month it would be that of the last one. */
  private static String run(String release, String again) {
    String month = release.matches("R\\d{4}-\\d{2}-e\\d+") ? release.substring(1, 8) : "2026-06";
    return "./anshu run monthly --month %s%s".formatted(month, again);
  }

  private static Text command(String chinese, String english, String step, String release) {
    String line = "./anshu release %s %s --by 姓名 --why 理由".formatted(step, release);
    return new Text(chinese + "：" + line, english + ": " + line);
  }

  /** Fails if the approver is the one who rendered or checked. */
  static void requireSecond(Life life, Decision by) {
    Life.Step checked = life.checked();
    String name = plain(by.by());
    boolean first = name.equals(plain(life.rendered().by()));
    boolean second = checked != null && name.equals(plain(checked.by()));
    if (first || second) {
      throw refused(
          new Text("签发人不是生成或校核文件的人", "An approver who neither rendered nor checked"),
          new Text(
              "“%s”%s".formatted(by.by(), second ? "是校核人" : "是生成人"),
              "'%s' %s it".formatted(by.by(), second ? "checked" : "rendered")),
          new Text("请第二人签发", "Let a second person approve"));
    }
  }

  static AnshuException embargo(LocalDateTime until, LocalDateTime now, ZoneId zone) {
    return refused(
        new Text("解禁时间 %s 之后".formatted(local(until, zone)), "From " + local(until, zone) + " on"),
        new Text("现在是 " + local(now, zone), "Now it is " + local(now, zone)),
        new Text("到时再印发；要改时间，先撤回签发再重新签发", "Wait, or withdraw the approval and approve anew"));
  }

  static AnshuException unknown(String release, String other) {
    String month = release.substring(1, 8);
    return refused(
        new Text(
            "生成公开版、县区版时已计入此前印发的全部版次",
            "Editions for the public and districts that know of all that came out before"),
        new Text(
            "%s 生成之后，%s 印发；两者合看可能推出不公布的数值".formatted(release, other),
            "%s came out after %s was rendered; both together may give away what is kept back"
                .formatted(other, release)),
        new Text(
            "重新生成、校核、签发：./anshu run monthly --month %s（其他计划写其名称）".formatted(month),
            "Render, check and approve anew: ./anshu run monthly --month %s, or the plan's name"
                .formatted(month)));
  }

  static AnshuException lost(String other, Path file) {
    return refused(
        new Text(
            "此前印发的各版公布和留下了什么（disclosure*.json），公开版、县区版须计入",
            "What the editions that came out before told and kept back (disclosure*.json)"),
        new Text(
            "%s 的 %s 缺失或已变".formatted(other, file),
            "Of %s: %s is gone or changed".formatted(other, file)),
        new Text(
            "从备份恢复 %s 的发布目录；只生成内部版的计划不受影响".formatted(other),
            "Restore the folder of %s; plans for the office alone are not concerned"
                .formatted(other)));
  }

  static AnshuException later(Life later) {
    return refused(
        new Text("同月没有更新的版次已印发", "No later edition of the month published"),
        new Text("%s 已印发".formatted(later.releaseId()), later.releaseId() + " is published"),
        new Text("沿用更新的版次", "Use the later edition"));
  }

  static AnshuException closed(Life life) {
    String release = life.releaseId();
    String title = life.state().title().chinese();
    return refused(
        new Text(
            release + "（" + title + "）的文件保持印发时的样子",
            "The files of %s, which is %s, as they were issued"
                .formatted(release, life.state().title().english())),
        new Text("重新生成的文件与之不同", "Other files were rendered"),
        new Text(
            "要更正，生成更正版：%s；要看不同之处：./anshu release verify %s"
                .formatted(run(release, " --again"), release),
            "Correct it by a new edition: %s; see: release verify %s"
                .formatted(run(release, " --again"), release)));
  }

  static AnshuException files(Life life, List<FileChange> changes) {
    String chinese =
        changes.stream()
            .limit(NAMED)
            .map(each -> each.name() + " " + each.what().chinese())
            .collect(Collectors.joining("；"));
    String english =
        changes.stream()
            .limit(NAMED)
            .map(each -> each.name() + " " + each.what().english())
            .collect(Collectors.joining("; "));
    return refused(
        new Text("生成时的文件，一个字节不差", "The files as they were rendered, byte by byte"),
        new Text(
            "%d 处不同：%s".formatted(changes.size(), chinese),
            "%d differences: %s".formatted(changes.size(), english)),
        new Text(
            "查明何人何时改动；从备份恢复，或重新生成、校核、签发",
            "Find out who changed them; restore %s, or render, check and approve anew"
                .formatted(life.releaseId())));
  }

  private static String local(LocalDateTime utc, ZoneId zone) {
    return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).format(MINUTE);
  }

  /**
   * A name without what keyboards and chat programs put into it: spaces, points, marks of width.
   */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{C}\\p{P}]+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static AnshuException refused(Text expected, Text found, Text action) {
    return new AnshuException(FailureCode.RELEASE_REFUSED, expected, found, action);
  }
}
