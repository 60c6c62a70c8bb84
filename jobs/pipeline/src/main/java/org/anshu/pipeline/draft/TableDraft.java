package org.anshu.pipeline.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.anshu.connectors.spi.DescribedColumn;
import org.anshu.connectors.spi.DescribedTable;
import org.anshu.connectors.spi.TypeFamily;
import org.jspecify.annotations.Nullable;

/** The draft of one table, line by line; a guess is followed by a comment that says so. */
final class TableDraft {

  private static final Pattern CHANGED =
      Pattern.compile(
          "(^|_)(gxsj|xgsj|gengxin\\w*|update\\w*|upd_\\w+|modif\\w*|changed?\\w*|last_?(upd|mod|chg)\\w*"
              + "|gmt_modified)(_|$)|更新时间|修改时间|变更时间|最后更新");
  private static final Pattern KEY_LIKE =
      Pattern.compile("(^|_)(id|no|num|number|code|bh|bm|dm|key|uuid)(_|$)|编号|编码|主键");

  private final DescribedTable table;
  private final List<ColumnSample> samples = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  TableDraft(DescribedTable table) {
    this.table = table;
    for (int i = 0; i < table.columns().size(); i++) {
      samples.add(new ColumnSample(table.sample(), i));
    }
  }

  List<String> lines() {
    lines.clear();
    lines.add("  - name: " + Names.landed(table.name(), new HashSet<>()));
    lines.add(
        "    title: " + Yaml.text(table.comment().isBlank() ? table.name() : table.comment()));
    String rows = table.rows() < 0 ? "" : "   # 现有 " + table.rows() + " 行";
    lines.add("    from: " + Yaml.text(table.name()) + rows);
    if (!table.options().isEmpty()) {
      lines.add("    options: " + Yaml.map(table.options()) + "   # 按一次应答推断，请对照接口文档");
    }
    Set<Integer> personal = personal();
    List<Integer> key = key(personal);
    key();
    cursor(personal);
    lines.add("    # conforms_to: equipment   # 要进入指标时写明实体，字段改用实体的字段名：./anshu source entities");
    if (!personal.isEmpty()) {
      List<String> names = personal.stream().map(i -> table.columns().get(i).name()).toList();
      lines.add("    never_land: " + Yaml.list(names) + "   # 疑似个人信息：从不读取。不是个人信息的请移到 columns");
    }
    lines.add("    columns:");
    Set<String> used = new HashSet<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (!personal.contains(i)) {
        column(i, key.contains(i), used);
      }
    }
    return List.copyOf(lines);
  }

  private Set<Integer> personal() {
    Set<Integer> personal = new java.util.TreeSet<>();
    for (int i = 0; i < table.columns().size(); i++) {
      DescribedColumn column = table.columns().get(i);
      boolean declaredKey = containsIgnoreCase(table.key(), column.name());
      ColumnSample sample = samples.get(i);
      boolean looks = sample.isMobilePhone() || sample.isIdNumber();
      if (!declaredKey && (looks || PersonalNames.suspects(column))) {
        personal.add(i);
      }
    }
    return personal;
  }

  private List<Integer> key(Set<Integer> personal) {
    List<Integer> key = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (containsIgnoreCase(table.key(), table.columns().get(i).name())) {
        key.add(i);
      }
    }
    if (!key.isEmpty()) {
      guessed = "";
      return key;
    }
    int best = -1;
    for (int i = 0; i < table.columns().size(); i++) {
      DescribedColumn column = table.columns().get(i);
      String text = column.name().toLowerCase(Locale.ROOT) + " " + column.comment();
      boolean better = best < 0 || (KEY_LIKE.matcher(text).find() && !keyLike(best));
      if (!personal.contains(i) && samples.get(i).isUnique() && better) {
        best = i;
      }
    }
    guessed =
        best >= 0
            ? "   # 来源没有声明主键；该列在样本中不重复，请向提供方核实"
            : "   # 来源没有声明主键，样本中也没有不重复的列：请改为能唯一确定一行的一列或几列";
    key.add(Math.max(best, 0));
    return key;
  }

  private String guessed = "";

  private boolean keyLike(int column) {
    DescribedColumn found = table.columns().get(column);
    String text = found.name().toLowerCase(Locale.ROOT) + " " + found.comment();
    return KEY_LIKE.matcher(text).find();
  }

  private void key() {
    List<String> names =
        table.key().isEmpty()
            ? key(personal()).stream().map(i -> table.columns().get(i).name()).toList()
            : table.key();
    lines.add("    key: " + Yaml.list(names) + guessed);
  }

  private void cursor(Set<Integer> personal) {
    int best = -1;
    for (int i = 0; i < table.columns().size(); i++) {
      DescribedColumn column = table.columns().get(i);
      String text = column.name().toLowerCase(Locale.ROOT) + " " + column.comment();
      boolean timed = column.family() == TypeFamily.DATETIME;
      boolean better = best < 0 || (column.changesOnUpdate() && !changes(best));
      if (timed && !personal.contains(i) && better) {
        best = column.changesOnUpdate() || CHANGED.matcher(text).find() ? i : best;
      }
    }
    if (best < 0) {
      lines.add("    # 没有找到“更新时间”列：每次全表读取（cursor 不写）");
      return;
    }
    boolean sure = changes(best);
    lines.add(
        "    cursor: "
            + Yaml.text(table.columns().get(best).name())
            + (sure ? "   # 来源数据库自动更新该列" : "   # 按名称推断：请核实每次修改都会更新该列，否则删去本行"));
    lines.add("    overlap: 3d   # 每次多读最近三天，防止迟到的更新");
  }

  private boolean changes(int column) {
    return table.columns().get(column).changesOnUpdate();
  }

  private void column(int index, boolean key, Set<String> used) {
    DescribedColumn column = table.columns().get(index);
    ColumnSample sample = samples.get(index);
    List<String> parts = new ArrayList<>();
    parts.add("from: " + Yaml.text(column.name()));
    String note = type(column, sample, parts);
    if (key || containsIgnoreCase(table.key(), column.name())) {
      parts.add("required: true");
    }
    if (!column.comment().isBlank()) {
      parts.add("comment: " + Yaml.text(column.comment()));
    }
    lines.add(
        "      "
            + Names.landed(column.name(), used)
            + ": { "
            + String.join(", ", parts)
            + " }"
            + (note.isEmpty() ? "" : "   # " + note));
    Map<String, Integer> codes = sample.codes();
    if (column.family() == TypeFamily.TEXT && !codes.isEmpty() && note.isEmpty()) {
      lines.add("      # ↑ 像代码，取值（样本中的行数）：" + listed(codes));
    }
  }

  private static String listed(Map<String, Integer> codes) {
    List<String> texts = new ArrayList<>();
    codes.forEach((code, rows) -> texts.add(code.replaceAll("\\s+", " ") + " (" + rows + ")"));
    return String.join("，", texts);
  }

  /** Adds the keys that say how the value is read, and returns a note for people. */
  private static String type(DescribedColumn column, ColumnSample sample, List<String> parts) {
    switch (column.family()) {
      case INTEGER -> parts.add("type: " + (isSmall(column.declared()) ? "int" : "long"));
      case DECIMAL -> decimal(column.declared(), parts);
      case DATE -> parts.add("type: date");
      case DATETIME -> parts.add("type: datetime");
      case TEXT -> {
        return text(sample, parts);
      }
    }
    return "";
  }

  private static String text(ColumnSample sample, List<String> parts) {
    @Nullable String day = sample.dayFormat();
    @Nullable String moment = day == null ? sample.momentFormat() : null;
    if (day != null || moment != null) {
      boolean iso = "yyyy-MM-dd".equals(day) || "yyyy-MM-dd HH:mm:ss".equals(moment);
      parts.add("type: " + (day == null ? "datetime" : "date"));
      parts.add(
          iso
              ? "expects: text"
              : "format: " + Yaml.text(String.valueOf(day == null ? moment : day)));
      return "文本形式的日期，读不出的行进入隔离区";
    }
    if (sample.isUscc()) {
      parts.add("normalise: uscc");
      parts.add("check: uscc");
      return "统一社会信用代码";
    }
    if (sample.isEmpty()) {
      return "样本中全为空";
    }
    return sample.isNumber() && sample.codes().isEmpty()
        ? "文本形式的数字；要参与计算时加 type: int 或 decimal(14,2)，并写 expects: text"
        : "";
  }

  private static void decimal(String declared, List<String> parts) {
    java.util.regex.Matcher exact =
        Pattern.compile("decimal\\(([0-9]{1,2}),([0-9]{1,2})\\).*").matcher(declared);
    boolean lands = exact.matches() && Integer.parseInt(exact.group(1)) <= 38;
    parts.add(
        lands
            ? "type: \"decimal(" + exact.group(1) + "," + exact.group(2) + ")\""
            : "expects: decimal");
  }

  private static boolean isSmall(String declared) {
    return declared.matches("(tinyint|smallint|mediumint|year|int(\\([0-9]+\\))?$).*")
        && !declared.matches("int.*unsigned.*");
  }

  private static boolean containsIgnoreCase(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
