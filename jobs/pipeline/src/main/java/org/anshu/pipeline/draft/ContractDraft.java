package org.anshu.pipeline.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.spi.DescribedTable;

/**
 * A first {@code source.yml}: valid at once, with every guess marked by a Chinese comment that says
 * what to check. No value of a suspected personal column is in it.
 */
public final class ContractDraft {

  private ContractDraft() {}

  /** The text of the draft; {@code tables} in the order of pulling. */
  public static String of(String source, String protocol, List<DescribedTable> tables) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# 数据源约定（草稿），由 ./anshu source draft 从来源现有结构生成。逐行核对后执行 ./anshu source check " + source);
    lines.add("# 每个键的含义见 docs/connect-a-source.md；# 后面是提示，改好后可以删去。");
    lines.add("source: " + source);
    lines.add("title: { zh: " + source + ", en: " + source + " }   # 请改为系统的正式名称");
    lines.add("provider: 请填写提供单位");
    lines.add("owner: 请填写对数据负责的联系科室");
    lines.add("connector: " + protocol);
    lines.add("connection: " + source);
    lines.add("tables:");
    Map<String, Integer> names = new HashMap<>();
    for (DescribedTable table : tables) {
      List<String> draft = new ArrayList<>(new TableDraft(table).lines());
      int before = names.merge(draft.get(0), 1, Integer::sum);
      if (before > 1) {
        draft.set(0, draft.get(0) + "_" + before);
      }
      lines.addAll(draft);
      lines.add("");
    }
    return String.join("\n", lines).stripTrailing() + "\n";
  }

  /** The text of the README that belongs into the folder. */
  public static String readme(String source, List<DescribedTable> tables) {
    StringBuilder text =
        new StringBuilder("# " + source + "\n\n请写明：系统名称、提供单位、联系人科室、更新频率、已知问题。\n\n");
    text.append("| 来源表 | 说明 | 行数 |\n|---|---|---|\n");
    for (DescribedTable table : tables) {
      text.append("| %s | %s | %s |\n".formatted(table.name(), table.comment(), table.rows()));
    }
    return text.toString();
  }
}
