package org.anshu.schedules.settings;

import java.util.List;

/** The reference page of {@code anshu.yml}, written from the keys the reader accepts. */
public final class SettingsReference {

  private SettingsReference() {}

  /** The page in Markdown. */
  public static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# anshu.yml: 全部配置项 / every setting\n\n");
    page.append("由测试生成，勿手工修改。Written by a test from `SettingKey`; do not edit.\n\n");
    page.append("密码从不写入本文件。 A password never stands in the file itself.\n\n");
    page.append("| 键 key | 形式 form | 缺省 default | 含义 meaning |\n|---|---|---|---|\n");
    for (SettingKey key : SettingKey.ALL) {
      page.append(
          row(
              List.of(
                  "`" + key.path() + "`",
                  key.form(),
                  key.otherwise(),
                  key.meaning().chinese() + " / " + key.meaning().english())));
    }
    return page.toString();
  }

  private static String row(List<String> cells) {
    return "| "
        + String.join(" | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList())
        + " |\n";
  }
}
