package org.anshu.pipeline.assessment.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.spi.workbook.FormSheet;
import org.anshu.connectors.spi.workbook.FormSheet.Cell;
import org.anshu.connectors.spi.workbook.FormSheet.Input;
import org.anshu.connectors.spi.workbook.FormSheet.Look;
import org.anshu.pipeline.assessment.Digests;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Part;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rule;

/**
 * How a sheet is laid out for some items of a rubric. Unit and assessor are variables, so that all
 * sheets with the same items are copies of one form.
 *
 * @param form what is drawn
 * @param lines where the items stand
 * @param layout SHA-256 of all that is drawn: another one means other items, points or texts
 */
record SheetForm(SheetKind kind, FormSheet form, List<Line> lines, String layout) {

  /** What stands in the cell of an item that does not apply. */
  static final String NOT_APPLICABLE = "不适用";

  static final String YES = "是";
  static final String NO = "否";

  /** Begins the names of variables that may differ from what they were when the sheet was made. */
  static final String SELF = "self.";

  static final String FILES = "files.";
  static final String DAYS = "days.";

  /**
   * Where an item stands.
   *
   * @param row from 0
   */
  record Line(Item item, int row) {}

  /** The sheet of {@code items}; measured ones are left out. */
  static SheetForm of(String assessment, Rubric rubric, SheetKind kind, List<Item> items) {
    return new Builder(rubric, kind).build(assessment, items);
  }

  /** The columns from the left: without {@code SELF} on a sheet of self-evaluation. */
  enum Column {
    ITEM("编号", 12),
    TITLE("考核内容", 34),
    POINTS("分值", 7),
    NEEDED("需提供的佐证", 22),
    SELF("单位自评", 9),
    SCORE("得分", 9),
    NOT_APPLICABLE("不适用", 9),
    REASON("扣分或不适用的理由", 30),
    FILES("佐证文件", 26),
    DAYS("佐证日期", 13);

    private final String caption;
    private final int width;

    Column(String caption, int width) {
      this.caption = caption;
      this.width = width;
    }

    String caption() {
      return caption;
    }
  }

  /** The columns of a kind of sheet. */
  static List<Column> columns(SheetKind kind) {
    List<Column> columns = new ArrayList<>(List.of(Column.values()));
    if (kind == SheetKind.SELF) {
      columns.remove(Column.SELF);
    }
    return columns;
  }

  /** The place of a cell of an item's row. */
  String place(Line line, Column column) {
    return FormSheet.place(line.row(), columns(kind).indexOf(column));
  }

  private static final class Builder {

    private final Rubric rubric;
    private final SheetKind kind;
    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    Builder(Rubric rubric, SheetKind kind) {
      this.rubric = rubric;
      this.kind = kind;
      columns = columns(kind);
    }

    SheetForm build(String assessment, List<Item> items) {
      wide(rubric.title().chinese() + kind.title(), Look.TITLE);
      if (rubric.example()) {
        wide("示例细则，须由安委会确认", Look.LINE);
      }
      String who = kind == SheetKind.SELF ? "" : "　　评分人：{{assessor}}";
      wide(
          "被考核单位：{{unit_name}}（{{unit}}）%s　　考核期：%s 至 %s（含）"
              .formatted(who, rubric.from(), rubric.to()),
          Look.LINE);
      rows.add(columns.stream().map(column -> Cell.given(caption(column), Look.CAPTION)).toList());
      int head = rows.size();
      for (Part part : rubric.parts()) {
        part(part, items);
      }
      wide("签名：　　　　　　　　　　　　日期：　　　　年　　月　　日", Look.LINE);
      String layout = Digests.of(rubric.name() + rows);
      List<Integer> widths = columns.stream().map(column -> column.width).toList();
      FormSheet form =
          new FormSheet(
              kind.title(), widths, rows, head, notes(assessment), identity(assessment, layout));
      return new SheetForm(kind, form, lines, layout);
    }

    private Map<String, String> identity(String assessment, String layout) {
      Map<String, String> identity = new LinkedHashMap<>();
      identity.put("assessment", assessment);
      identity.put("kind", kind.id());
      identity.put("unit", "{{unit}}");
      identity.put("assessor", "{{assessor}}");
      identity.put("rubric", rubric.name());
      identity.put("layout", layout);
      return identity;
    }

    private String caption(Column column) {
      return kind == SheetKind.SELF && column == Column.SCORE ? "自评得分" : column.caption;
    }

    private void wide(String text, Look look) {
      rows.add(List.of(Cell.wide(text, look, columns.size())));
    }

    private void part(Part part, List<Item> items) {
      List<Item> own = part.items().stream().filter(items::contains).filter(Item::manual).toList();
      if (own.isEmpty()) {
        return;
      }
      wide(part.title().chinese(), Look.GROUP);
      for (Item item : own) {
        lines.add(new Line(item, rows.size()));
        rows.add(columns.stream().map(column -> cell(item, column)).toList());
      }
    }

    private Cell cell(Item item, Column column) {
      return switch (column) {
        case ITEM -> Cell.given(item.id(), Look.CENTRED);
        case TITLE -> Cell.given(item.title().chinese(), Look.GIVEN);
        case POINTS -> Cell.given(item.points().toPlainString(), Look.CENTRED);
        case NEEDED -> Cell.given(item.evidence(), Look.GIVEN);
        case SELF -> Cell.given("{{" + SELF + item.id() + "}}", Look.CENTRED);
        case SCORE -> score(item);
        case NOT_APPLICABLE ->
            item.notApplicable() == Item.NotApplicable.REFUSE
                ? Cell.given("—", Look.BARRED)
                : Cell.input("", new Input.Choice(List.of(NOT_APPLICABLE)));
        case REASON -> Cell.input("", new Input.Words());
        case FILES -> Cell.input(given(FILES, item), new Input.Words());
        case DAYS -> Cell.input(given(DAYS, item), new Input.Words());
      };
    }

    /** What the unit named stands in the assessor's sheet already. */
    private String given(String variable, Item item) {
      return kind == SheetKind.REVIEW ? "{{" + variable + item.id() + "}}" : "";
    }

    private static Cell score(Item item) {
      if (item.rule() instanceof Rule.Manual manual) {
        return Cell.input("", new Input.Number(BigDecimal.ZERO, item.points(), manual.step()));
      }
      return Cell.input("", new Input.Choice(List.of(YES, NO)));
    }

    private List<String> notes(String assessment) {
      return List.of(
          "1. 只填浅黄色单元格，其余单元格已锁定，请勿改动，也不要增删行列和工作表。",
          "2. 得分不超过“分值”，并为规定步长的整数倍；问题项从列表中选“是”或“否”。每一项都要填写。",
          "3. 某项对被考核单位不适用的，在“不适用”列选“不适用”，得分留空，并写明理由；该列为“—”的项目不得声明不适用。",
          "4. 没有给满分、答“否”或声明不适用的，写明理由。",
          "5. “需提供的佐证”一列有要求而给了分的，在“佐证文件”列写 evidence 目录中的文件名（连同扩展名），多个文件用“；”隔开；“佐证日期”写材料的日期，应在考核期内，多个文件可写一个共同的日期，或按顺序各写一个。",
          "6. 请直接填写数字和文字，不要使用公式。",
          "7. 填好后保存为 .xlsx 交回，由安委会办公室运行：anshu assess import %s <文件>".formatted(assessment));
    }
  }
}
