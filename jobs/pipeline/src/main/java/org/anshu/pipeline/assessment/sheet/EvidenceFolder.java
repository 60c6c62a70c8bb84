package org.anshu.pipeline.assessment.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.pipeline.assessment.Digests;
import org.anshu.registry.scoring.Evidence;

/** The documents that people hand in, each known by its SHA-256. */
final class EvidenceFolder {

  private final Path folder;
  private final LocalDate from;
  private final LocalDate to;
  private final Map<String, String> digests = new HashMap<>();

  /**
   * The folder of an assessment.
   *
   * @param from the first day that a document may be of
   * @param to the last one, inclusive
   */
  EvidenceFolder(Path folder, LocalDate from, LocalDate to) {
    this.folder = folder;
    this.from = from;
    this.to = to;
  }

  /**
   * Where files and their dates were named.
   *
   * @param files the text of the cell of files
   * @param days the text of the cell of dates: one for all files, or one for each
   */
  record Named(String files, String filesAt, String days, String daysAt) {}

  /** The documents that are named; what is wrong goes to {@code faults}. */
  List<Evidence> read(Named named, FaultList faults) {
    List<String> files = Answers.several(named.files());
    List<LocalDate> days = days(named, files, faults);
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String file = files.get(i);
      String fault = fault(file);
      if (!fault.isEmpty()) {
        faults.add(named.filesAt(), "佐证文件", file, fault);
      } else if (!days.isEmpty()) {
        LocalDate day = days.get(days.size() == 1 ? 0 : i);
        evidence.add(new Evidence(file, digest(file), day));
      }
    }
    return evidence;
  }

  private List<LocalDate> days(Named named, List<String> files, FaultList faults) {
    List<LocalDate> days = new ArrayList<>();
    List<String> texts = Answers.several(named.days());
    if (files.isEmpty()) {
      if (!texts.isEmpty()) {
        faults.add(named.daysAt(), "佐证日期", named.days(), "没有写佐证文件；请写上文件名，或清空日期");
      }
      return days;
    }
    if (texts.isEmpty()) {
      faults.add(named.daysAt(), "佐证日期", "", "写了佐证文件就要写其日期，如 " + to);
    } else if (texts.size() != 1 && texts.size() != files.size()) {
      faults.add(
          named.daysAt(),
          "佐证日期",
          named.days(),
          "%d 个文件、%d 个日期；请写一个共同的日期，或按文件顺序各写一个".formatted(files.size(), texts.size()));
      return days;
    }
    for (String text : texts) {
      Optional<LocalDate> day = Answers.day(text);
      if (day.isEmpty()) {
        faults.add(named.daysAt(), "佐证日期", text, "应为 2025-06-30 这样的日期");
        return List.of();
      }
      if (day.get().isBefore(from) || day.get().isAfter(to)) {
        faults.add(named.daysAt(), "佐证日期", text, "不在考核期（%s 至 %s）内；请换用考核期内的材料".formatted(from, to));
      }
      days.add(day.get());
    }
    return days;
  }

  /** What is wrong with a file; empty if nothing is. */
  private String fault(String file) {
    try {
      Path path = folder.resolve(file).normalize();
      if (!path.startsWith(folder.normalize()) || path.equals(folder.normalize())) {
        return "只能引用 evidence 目录内的文件";
      }
      if (!Files.isRegularFile(path)) {
        return "evidence 目录中没有这个文件；请放入 %s，文件名连同扩展名一致".formatted(folder);
      }
      if (!path.toRealPath().startsWith(folder.toRealPath())) {
        return "只能引用 evidence 目录内的文件，不能是指向别处的链接";
      }
      return Files.size(path) == 0 ? "是空文件；请重新放入" : "";
    } catch (IOException | InvalidPathException e) {
      return "无法读取：" + e.getMessage();
    }
  }

  private String digest(String file) {
    return digests.computeIfAbsent(file, name -> Digests.of(folder.resolve(name).normalize()));
  }

  /** What has become of a document since it was handed in; empty if it is the same. */
  String changed(Evidence evidence) {
    if (!fault(evidence.file()).isEmpty()) {
      return "已不在 evidence 目录中；请放回原件";
    }
    return digest(evidence.file()).equals(evidence.sha256()) ? "" : "内容与收到时不同；请放回原件，或重新报送引用它的表";
  }
}
