package org.anshu.reports.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Exhibit;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Block.Signature;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.openxml.ChartMarkup;
import org.anshu.reports.rendering.Typography;
import org.anshu.reports.workbook.SheetCell.Item;
import org.jspecify.annotations.Nullable;

/** The sheet of the texts, one below the other, with the titles of tables leading to theirs. */
final class TextSheet implements SheetPlan {

  private static final int WIDTH = 70;

  private final String name;
  private final List<SheetCell> cells = new ArrayList<>();
  private final Map<String, String> links = new TreeMap<>();

  /**
   * The texts of {@code report}.
   *
   * @param sheets the names of the sheets of tables and charts by the number of their block
   */
  TextSheet(String name, WrittenReport report, Map<Integer, String> sheets) {
    this.name = name;
    opening(report);
    for (int i = 0; i < report.blocks().size(); i++) {
      Block block = report.blocks().get(i);
      if (block instanceof Table table) {
        link(table.title(), sheets.get(i));
      } else if (block instanceof Exhibit exhibit) {
        link(exhibit.title(), sheets.get(i));
      } else {
        text(block, new Item(i, -1, -1));
      }
    }
    Frame frame = report.frame();
    add(frame.copiesText(), Look.MAST, null);
    add(frame.printedText(), Look.MAST, null);
  }

  private void opening(WrittenReport report) {
    Frame frame = report.frame();
    if (frame.kind() != Frame.Kind.TABLES) {
      add(frame.copyNumber(), Look.MAST, null);
      add(frame.secrecy(), Look.RANK, null);
      add(frame.urgency(), Look.RANK, null);
      add(report.issuer(), Look.ISSUER, null);
      add(frame.documentNumber(), Look.SUBTITLE, null);
      boolean bulletin = frame.kind() == Frame.Kind.BULLETIN;
      add(bulletin ? report.issue() : "", Look.MAST, null);
      add(report.signer(), Look.MAST, null);
      if (bulletin) {
        add(report.date(), Look.MAST, null);
      }
    }
    add(report.title(), Look.TITLE, null);
    add(report.subtitle(), Look.SUBTITLE, null);
    add(frame.recipientText(), Look.MAST, null);
  }

  private void text(Block block, Item item) {
    if (block instanceof Heading heading) {
      add(heading.title(), Look.HEADING, null);
      add(heading.text(), Look.BODY, item);
    } else if (block instanceof Paragraph paragraph) {
      add(paragraph.text(), Look.BODY, item);
    } else if (block instanceof Remark remark) {
      add(remark.text(), Look.REMARK, item);
    } else if (block instanceof Signature signature) {
      add(signature.issuer(), Look.SIGNATURE, null);
      add(signature.date(), Look.SIGNATURE, null);
      add(signature.contact(), Look.BODY, null);
    }
  }

  private void link(String title, @Nullable String sheet) {
    add(title, Look.LINK, null);
    if (sheet != null && !title.isEmpty()) {
      links.put(cells.get(cells.size() - 1).address(), sheet);
    }
  }

  private void add(String text, Look look, @Nullable Item item) {
    if (!text.isEmpty()) {
      cells.add(new SheetCell(cells.size(), 0, Typography.chinese(text), "", look, item));
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String english() {
    return "text";
  }

  @Override
  public int block() {
    return -1;
  }

  @Override
  public boolean landscape() {
    return false;
  }

  @Override
  public List<Integer> widths() {
    return List.of(WIDTH);
  }

  @Override
  public @Nullable Head head() {
    return null;
  }

  @Override
  public void cells(Consumer<SheetCell> to) {
    cells.forEach(to);
  }

  @Override
  public List<Merge> merges() {
    return List.of();
  }

  @Override
  public @Nullable ChartMarkup chart() {
    return null;
  }

  @Override
  public int end() {
    return cells.size();
  }

  @Override
  public int height(int row) {
    SheetCell cell = cells.get(row);
    return Places.height(cell.value().toString(), WIDTH, cell.look());
  }

  @Override
  public Map<String, String> links() {
    return links;
  }
}
