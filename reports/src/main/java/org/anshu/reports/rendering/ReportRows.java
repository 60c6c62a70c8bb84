package org.anshu.reports.rendering;

import java.awt.Font;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.anshu.reports.FontRole;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Exhibit;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Block.Signature;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;

/** The blocks of a report as the maps the templates read; every text checked against its font. */
final class ReportRows {

  /** More rows than this may be parted by a page break; fewer are kept on one page. */
  private static final int KEPT_ROWS = 20;

  /** The characters of the line under the seal. */
  private static final int SIGNED = 15;

  private static final String TEXT_NAME = "text" + TemplateMarks.FIELD;

  private final ReportFonts fonts;
  private final Templates templates;
  private final Predicate<Block> mayPart;
  private final Predicate<Block> isWhole;
  private final BlockNames names;
  private final boolean sealed;
  private boolean grow;
  private final Map<Table, TableDrawing> drawings = new IdentityHashMap<>();

  ReportRows(ReportFonts fonts, Templates templates, BlockNames names, PageFlow flow) {
    this.sealed = names.frame().seal();
    this.fonts = fonts;
    this.templates = templates;
    this.names = names;
    this.mayPart = flow::mayPart;
    this.isWhole = flow::isWhole;
  }

  /** Lets merged cells make their rows higher. */
  void grow() {
    grow = true;
    drawings.clear();
  }

  /** The texts of the title block. */
  Map<String, Object> parameters(WrittenReport report) {
    Frame frame = report.frame();
    boolean signed = !report.signer().isEmpty();
    String recipient = frame.recipient().isEmpty() ? "" : frame.recipient() + "：";
    return Map.ofEntries(
        Map.entry("ISSUER", fonts.markup(report.issuer(), FontRole.TITLE)),
        Map.entry("ISSUE", body(report.issue())),
        Map.entry("DATE", body(report.date())),
        Map.entry("SIGNER", body(report.signer())),
        Map.entry("TITLE", fonts.markup(report.title(), FontRole.TITLE)),
        Map.entry("SUBTITLE", fonts.markup(report.subtitle(), FontRole.KAI)),
        Map.entry("COPY_NUMBER", body(frame.copyNumber())),
        Map.entry("SECRECY", fonts.markup(frame.secrecy(), FontRole.HEI)),
        Map.entry("URGENCY", fonts.markup(frame.urgency(), FontRole.HEI)),
        Map.entry("NUMBER", signed ? "" : body(frame.documentNumber())),
        Map.entry("NUMBER_LEFT", signed ? body(frame.documentNumber()) : ""),
        Map.entry("RECIPIENT", body(recipient)));
  }

  /** The head of the first page, before the rows of the blocks. */
  static Map<String, ?> head(Frame frame) {
    return Map.of(
        "kind",
        "head-" + frame.kind().name().toLowerCase(Locale.ROOT),
        "parted",
        0,
        "headed",
        0,
        "turned",
        0,
        TEXT_NAME,
        "");
  }

  /**
   * One map a block; a heading without text takes a remark after it to itself, the signature the
   * remark before it, so that neither stands alone on a page. Such a heading over a table starts
   * where the head and the first rows of the table fit as well.
   */
  List<Map<String, ?>> rows(List<Block> blocks, Predicate<Block> turns) {
    List<Map<String, ?>> rows = new ArrayList<>();
    int parted = 0;
    int headed = 0;
    int turned = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : block;
      Map<String, Object> row = new HashMap<>();
      turned += turns.test(block) ? 1 : 0;
      if (block instanceof Heading heading
          && heading.text().isEmpty()
          && next instanceof Remark one) {
        row.putAll(heading("closing", heading, one.text()));
        row.put(TEXT_NAME, name(next));
        i++;
      } else if (block instanceof Remark remark && next instanceof Signature signature) {
        row.putAll(signature(signature, remark.text()));
        row.put(TEXT_NAME, name(remark));
        i++;
      } else if (block instanceof Heading heading && !heading.text().isEmpty()) {
        headed++;
        rows.add(counted(heading("heading", heading, ""), parted, headed, turned, ""));
        row.putAll(Map.of("kind", "paragraph", "text", body(heading.text())));
        row.put(TEXT_NAME, name(block));
      } else {
        row.putAll(row(block));
        row.put(TEXT_NAME, name(block));
      }
      parted += List.of("long", "closing", "bare").contains(row.get("kind")) ? 1 : 0;
      rows.add(counted(row, parted, headed, turned, row.getOrDefault(TEXT_NAME, "")));
    }
    return rows;
  }

  private static Map<String, ?> counted(
      Map<String, ?> of, int parted, int headed, int turned, Object name) {
    Map<String, Object> row = new HashMap<>(of);
    row.put("parted", parted);
    row.put("headed", headed);
    row.put("turned", turned);
    row.put(TEXT_NAME, name);
    return row;
  }

  private String name(Block block) {
    return names.of(block);
  }

  private Map<String, ?> row(Block block) {
    if (block instanceof Heading heading) {
      return heading("bare", heading, "");
    }
    if (block instanceof Paragraph paragraph) {
      return Map.of("kind", "paragraph", "text", body(paragraph.text()));
    }
    if (block instanceof Remark remark) {
      return Map.of("kind", "remark", "text", body(remark.text()));
    }
    if (block instanceof Signature signature) {
      return signature(signature, "");
    }
    return block instanceof Table table ? table(table) : exhibit((Exhibit) block);
  }

  private Map<String, ?> table(Table table) {
    boolean keep = isWhole.test(table) || table.rows().size() <= KEPT_ROWS && !mayPart.test(table);
    TableDrawing drawing =
        drawings.computeIfAbsent(
            table,
            any -> new TableDrawing(table, "", name(table), TableShape.Page.TEXT, fonts, grow));
    return Map.of(
        "kind", keep ? "exhibit" : "long",
        "template", templates.of(drawing.shape()),
        "words", drawing.parameters(),
        "data", drawing.rows());
  }

  /** Whether the issuer takes more than the line under the seal. */
  private static boolean isLong(Signature signature) {
    String issuer = signature.issuer();
    return issuer.codePointCount(0, issuer.length()) > SIGNED;
  }

  private Map<String, ?> signature(Signature signature, String remark) {
    return Map.of(
        "kind", !sealed ? "signature" : isLong(signature) ? "sealed-long" : "sealed",
        "text", body(remark),
        "issuer", body(signature.issuer()),
        "date", body(signature.date()),
        "contact", body(signature.contact()));
  }

  private Map<String, ?> heading(String kind, Heading heading, String text) {
    return Map.of(
        "kind", kind,
        "heading", fonts.markup(heading.title(), FontRole.HEI),
        "text", body(text),
        "sheet", heading.sheet());
  }

  private Map<String, ?> exhibit(Exhibit exhibit) {
    boolean keep =
        exhibit.isChart() || exhibit.rows().size() <= KEPT_ROWS && !mayPart.test(exhibit);
    Map<String, Object> words = new HashMap<>();
    exhibit
        .words()
        .forEach(
            (name, text) ->
                words.put(
                    name, name.startsWith("SERIES") ? text : fonts.markup(text, FontRole.HEI)));
    if (exhibit.isChart()) {
      words.put(BarLook.LENT, lent(exhibit));
    }
    return Map.of(
        "kind",
        keep ? "exhibit" : "long",
        "template",
        templates.compiled(exhibit.template()),
        "words",
        words,
        "data",
        new JRMapCollectionDataSource(cells(exhibit)));
  }

  /** The fonts of the names that the font of charts lacks a character of. */
  private Map<String, Font> lent(Exhibit exhibit) {
    Map<String, Font> lent = new HashMap<>();
    for (Row row : exhibit.rows()) {
      if (!fonts.covers(row.name(), FontRole.SONG)) {
        Font font = fonts.lender(row.name(), FontRole.SONG).font();
        lent.put(fonts.drawn(row.name(), FontRole.SONG), font);
      }
    }
    return lent;
  }

  private Collection<Map<String, ?>> cells(Exhibit exhibit) {
    List<Map<String, ?>> rows = new ArrayList<>();
    for (Row row : exhibit.rows()) {
      rows.add(row(row, exhibit.isChart(), name(exhibit) + "." + rows.size() + "."));
    }
    return rows;
  }

  /** Names in charts are drawn as they are, without markup; a mark is no point of a chart. */
  private Map<String, ?> row(Row row, boolean chart, String name) {
    Map<String, Object> values = new HashMap<>();
    String words = row.name();
    values.put(
        "name", chart ? fonts.drawn(words, FontRole.SONG) : fonts.markup(words, FontRole.SONG));
    values.put("strong", row.strong());
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      if (!chart || cell.isNumber()) {
        values.put("v" + (i + 1), cell.value());
      }
      values.put("p" + (i + 1), cell.pattern());
      values.put("v" + (i + 1) + TemplateMarks.FIELD, name + i);
    }
    return values;
  }

  private String body(String text) {
    return fonts.markup(text, FontRole.BODY);
  }
}
