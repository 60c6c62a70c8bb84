package org.anshu.reports.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Exhibit;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Block.Signature;
import org.anshu.reports.document.Drawn;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;

/**
 * Every text that pages must show, squeezed, in reading order.
 *
 * @param pieces the texts, in order
 * @param floating texts that stand once, wherever the layout puts them: the head of the first page,
 *     the foot of the last, and titles of charts
 * @param furniture texts that may stand anywhere without being asked for
 */
record Script(List<Piece> pieces, List<Piece> floating, Set<String> furniture) {

  Script {
    pieces = List.copyOf(pieces);
    floating = List.copyOf(floating);
    furniture = Set.copyOf(furniture);
  }

  private static final Set<String> ANYWHERE =
      Set.of("签发人：", "抄送：", "印发", "。", "，", "：", "（续表）", "续表", "（续）", "附件：");

  /**
   * A text.
   *
   * @param text the text, squeezed
   * @param place where it belongs
   * @param table the table it is part of
   */
  record Piece(String text, Text place, Surroundings table) {}

  /**
   * What may stand between the texts of a table: its heads, which are repeated.
   *
   * @param texts the texts, longest first
   * @param required those that must be there once, with their place
   */
  record Surroundings(List<String> texts, Map<String, Text> required) {

    /** Nothing. */
    static final Surroundings NONE = new Surroundings(List.of(), Map.of());

    static Surroundings of(Map<String, Text> required, Set<String> allowed) {
      Set<String> all = new LinkedHashSet<>(allowed);
      all.addAll(required.keySet());
      all.remove("");
      List<String> sorted = new ArrayList<>(all);
      sorted.sort(Comparator.comparingInt(String::length).reversed());
      return new Surroundings(sorted, required);
    }
  }

  /** What pages show of {@code report}. */
  static Script of(WrittenReport report) {
    return of(report, new Builder(Tables.WHOLE));
  }

  /** Its texts alone, with the titles of its tables. */
  static Script texts(WrittenReport report) {
    return of(report, new Builder(Tables.TITLES));
  }

  /** Its texts with all that stands over and below tables, without heads and rows. */
  static Script aroundTables(WrittenReport report) {
    return of(report, new Builder(Tables.AROUND));
  }

  /** What is said of tables. */
  private enum Tables {
    WHOLE,
    TITLES,
    AROUND
  }

  private static Script of(WrittenReport report, Builder builder) {
    builder.head(report);
    for (int i = 0; i < report.blocks().size(); i++) {
      builder.block(report.blocks().get(i));
    }
    return new Script(builder.pieces, builder.floating, ANYWHERE);
  }

  private static final class Builder {

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> floating = new ArrayList<>();
    private final Tables tables;
    private int paragraphs;

    Builder(Tables tables) {
      this.tables = tables;
    }

    void head(WrittenReport report) {
      Frame frame = report.frame();
      afloat(report.title(), "标题", "the title");
      afloat(report.subtitle(), "副标题", "the subtitle");
      if (frame.kind() != Frame.Kind.TABLES) {
        afloat(report.issuer(), "发文机关标志", "the issuer");
        afloat(report.signer(), "签发人", "the signer");
      }
      if (frame.kind() == Frame.Kind.BULLETIN) {
        afloat(report.issue(), "期号", "the issue");
        afloat(report.date(), "日期", "the date");
      }
      afloat(frame.documentNumber(), "发文字号", "the document number");
      afloat(frame.copyNumber(), "份号", "the copy number");
      afloat(frame.secrecy(), "密级", "the secrecy");
      afloat(frame.urgency(), "紧急程度", "the urgency");
      afloat(frame.recipientText(), "主送机关", "the recipient");
      afloat(frame.receivers(), "抄送机关", "the copies");
      afloat(frame.printedText(), "印发机关和日期", "printing office and date");
    }

    private void afloat(String text, String chinese, String english) {
      String squeezed = Squeezed.printed(text);
      if (!squeezed.isEmpty()) {
        floating.add(new Piece(squeezed, new Text(chinese, english), Surroundings.NONE));
      }
    }

    void block(Block block) {
      if (block instanceof Heading heading) {
        add(heading.title(), new Text("标题", "heading"));
        paragraph(heading.text());
      } else if (block instanceof Paragraph paragraph) {
        paragraph(paragraph.text());
      } else if (block instanceof Remark remark) {
        paragraph(remark.text());
      } else if (block instanceof Signature signature) {
        add(signature.issuer(), new Text("署名", "the signature"));
        add(signature.date(), new Text("成文日期", "the date of the signature"));
        add(signature.contact(), new Text("联系方式", "the contact"));
      } else if (block instanceof Table table) {
        table(table);
      } else if (block instanceof Exhibit exhibit && tables == Tables.WHOLE) {
        afloat(exhibit.title(), "图题", "the title of a chart");
      } else {
        Table points = Drawn.table(block);
        if (points != null) {
          table(points);
        }
      }
    }

    private void paragraph(String text) {
      if (!text.isBlank()) {
        paragraphs++;
        add(text, new Text("正文第" + paragraphs + "段", "paragraph " + paragraphs));
      }
    }

    private void add(String text, Text place) {
      add(text, place, Surroundings.NONE);
    }

    private void add(String text, Text place, Surroundings table) {
      String squeezed = Squeezed.printed(text);
      if (!squeezed.isEmpty()) {
        pieces.add(new Piece(squeezed, place, table));
      }
    }

    private void table(Table table) {
      if (tables == Tables.TITLES) {
        add(table.title(), TableTexts.place(table, "标题", "title"));
        return;
      }
      boolean whole = tables == Tables.WHOLE;
      Surroundings heads = whole ? TableTexts.heads(table) : Surroundings.NONE;
      add(table.title(), TableTexts.place(table, "标题", "title"), heads);
      if (whole) {
        rows(table, heads);
      } else {
        over(table);
      }
      below(table, heads);
    }

    private void over(Table table) {
      Table.Form form = table.form();
      Text head = TableTexts.place(table, "表首", "head of the form");
      if (form != null) {
        form.head().forEach(place -> add(place.text(), head));
        add(form.reporterText(), head);
        add(form.period(), head);
      }
      add(table.unit(), TableTexts.place(table, "计量单位", "unit"));
    }

    private void rows(Table table, Surroundings heads) {
      if (table.rows().isEmpty()) {
        add(Table.NO_ROWS, TableTexts.place(table, "表体", "body"), heads);
      }
      for (int i = 0; i < table.rows().size(); i++) {
        Row row = table.rows().get(i);
        add(row.name(), TableTexts.place(table, i, 0), heads);
        for (int j = 0; j < row.cells().size(); j++) {
          if (!row.cells().get(j).isCovered()) {
            add(row.cells().get(j).shown(), TableTexts.place(table, i, j + 1), heads);
          }
        }
      }
    }

    private void below(Table table, Surroundings heads) {
      table.notes().forEach(note -> add(note.text(), TableTexts.place(table, "表注", "note"), heads));
      Table.Form form = table.form();
      if (form != null) {
        Text foot = TableTexts.place(table, "表尾", "foot of the form");
        form.foot().forEach(place -> add(place.text(), foot, heads));
      }
    }
  }
}
