package org.anshu.reports.rendering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Exhibit;
import org.anshu.reports.document.Table;
import org.jspecify.annotations.Nullable;

/**
 * The order of the blocks and which tables may be parted, changed until no page ends half empty.
 *
 * <p>A table that does not fit below the text goes to the next page whole; if that leaves a gap,
 * the table is parted instead, unless it is a form or but a row or two would stand alone, and a
 * chart changes places with the table before it.
 */
final class PageFlow {

  /** The lower edge of the type area, in points from the top of the page. */
  static final int LOWER_EDGE = 743;

  /** The largest gap in points that is left at the foot of a page, a quarter of the type area. */
  static final int TOLERATED_GAP = 160;

  /** With a larger gap than this, half of the type area, a row or two alone are the lesser evil. */
  private static final int LARGEST_GAP = 320;

  /** The fewest rows of a table on a page, if it is parted. */
  private static final int FEWEST_ROWS = 3;

  /** The name of the first cell of a row, see {@link TableDrawing}. */
  private static final Pattern FIRST_CELL = Pattern.compile("(.*)\\.\\d+");

  /** The upper edge of the type area. */
  private static final int UPPER_EDGE = 105;

  /** The least room in points over a signature that has no text over it. */
  private static final int SIGNATURE_GAP = 45;

  /** The most rows of a table that goes to the page of the signature as a whole. */
  private static final int SHORT_TABLE = 15;

  /** The height in points of a text that does not deserve a page: two lines. */
  private static final int SHORT_TAIL = 60;

  private final List<Block> blocks;
  private final Set<Block> parted = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Block> moved = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Block> settled = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Block> whole = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Table> tables = new HashMap<>();
  private @Nullable Block turned;

  PageFlow(List<Block> blocks, BlockNames names) {
    this.blocks = new ArrayList<>(blocks);
    for (Block block : blocks) {
      if (block instanceof Table table) {
        tables.put(names.of(block), table);
      }
    }
  }

  /** The blocks in the order to print. */
  List<Block> blocks() {
    return blocks;
  }

  /** Whether a page break may part the table. */
  boolean mayPart(Block table) {
    return parted.contains(table);
  }

  /** Whether the table stays on one page, however many rows it has. */
  boolean isWhole(Block table) {
    return whole.contains(table) || isForm(table);
  }

  /** Whether the block begins a new page, so that what ends the print does not stand alone. */
  boolean turns(Block block) {
    return turned == block;
  }

  /**
   * Mends the first gap of a print that can be mended.
   *
   * @return whether anything was changed, so that it is worth printing again
   */
  boolean mend(JasperPrint print) {
    Optional<Table> ragged = ragged(print);
    if (ragged.isPresent()) {
      Table table = ragged.get();
      boolean tooLong = whole.remove(table);
      return tooLong ? settled.add(table) : parted.remove(table) | whole.add(table);
    }
    for (int i = 0; i + 1 < print.getPages().size(); i++) {
      int gap = gap(print.getPages().get(i));
      if (gap > TOLERATED_GAP
          && first(print.getPages().get(i + 1)).filter(one -> change(one, gap)).isPresent()) {
        return true;
      }
    }
    return turned == null
        && (signatureAlone(print.getPages()) && turn()
            || tailAlone(print.getPages()) && turnTail());
  }

  /** Whether the last page, which a landscape table follows, holds but a line or two of text. */
  private boolean tailAlone(List<JRPrintPage> pages) {
    Block last = blocks.get(blocks.size() - 1);
    return pages.size() > 1
        && (last instanceof Block.Paragraph || last instanceof Block.Heading)
        && gap(pages.get(pages.size() - 1)) > LOWER_EDGE - UPPER_EDGE - SHORT_TAIL;
  }

  /** Turns the page before the last paragraph and its heading. */
  private boolean turnTail() {
    int at = blocks.size() - 1;
    boolean titled =
        at > 0 && blocks.get(at - 1) instanceof Block.Heading heading && heading.text().isEmpty();
    at -= titled ? 1 : 0;
    turned = blocks.get(at);
    return at > 0;
  }

  /** GB/T 9704: the page of the signature holds text of the body as well. */
  private static boolean signatureAlone(List<JRPrintPage> pages) {
    return pages.size() > 1
        && pages.get(pages.size() - 1).getElements().stream()
            .filter(PageFlow::inTypeArea)
            .filter(one -> !(one instanceof JRPrintText text && text.getFullText().isBlank()))
            .allMatch(one -> one.getY() > UPPER_EDGE + SIGNATURE_GAP);
  }

  /** Turns the page before the last text that stands over the signature. */
  private boolean turn() {
    int at = blocks.size() - 2;
    if (at < 1 || !(blocks.get(at + 1) instanceof Block.Signature)) {
      return false;
    }
    boolean titled = blocks.get(at - 1) instanceof Block.Heading;
    if (blocks.get(at) instanceof Table table) {
      if (table.rows().size() > SHORT_TABLE || !titled) {
        return false;
      }
      at--;
    } else if (titled && blocks.get(at) instanceof Block.Remark) {
      at--;
    }
    turned = blocks.get(at);
    return at > 0;
  }

  private boolean change(Block block, int gap) {
    if (isTable(block)) {
      boolean emptier = gap > LARGEST_GAP && settled.add(block) && whole.remove(block);
      return !isWhole(block) && (parted.add(block) || emptier);
    }
    int at = place(block);
    if (at > 0 && isTable(blocks.get(at - 1)) && moved.add(block)) {
      Collections.swap(blocks, at - 1, at);
      return true;
    }
    return false;
  }

  private int place(Block block) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) == block) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isTable(Block block) {
    return block instanceof Table || block instanceof Exhibit exhibit && !exhibit.isChart();
  }

  /** A table of which a page has but one or two rows, and that may still be kept whole. */
  private Optional<Table> ragged(JasperPrint print) {
    Map<Table, List<Long>> rows = new LinkedHashMap<>();
    for (JRPrintPage page : print.getPages()) {
      page.getElements().stream()
          .filter(JRPrintText.class::isInstance)
          .map(element -> TemplateMarks.name((JRPrintText) element))
          .filter(Objects::nonNull)
          .map(FIRST_CELL::matcher)
          .filter(Matcher::matches)
          .map(name -> tables.get(name.group(1)))
          .filter(Objects::nonNull)
          .collect(Collectors.groupingBy(table -> table, Collectors.counting()))
          .forEach(
              (table, count) -> rows.computeIfAbsent(table, t -> new ArrayList<>()).add(count));
    }
    return rows.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .filter(each -> !isForm(each.getKey()) && !settled.contains(each.getKey()))
        .filter(each -> each.getValue().stream().anyMatch(count -> count < FEWEST_ROWS))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A form is printed as it is filled in: on a page of its own rather than in two parts. */
  private static boolean isForm(Block block) {
    return block instanceof Table table && table.form() != null;
  }

  /** The free height at the foot of a page, in points. */
  static int gap(JRPrintPage page) {
    return LOWER_EDGE
        - page.getElements().stream()
            .filter(PageFlow::inTypeArea)
            .mapToInt(element -> element.getY() + element.getHeight())
            .max()
            .orElse(0);
  }

  /** The table or chart a page begins with, if it begins with one. */
  private Optional<Block> first(JRPrintPage page) {
    List<JRPrintElement> elements =
        page.getElements().stream()
            .filter(PageFlow::inTypeArea)
            .sorted(Comparator.comparingInt(JRPrintElement::getY))
            .toList();
    return elements.stream()
        .filter(JRPrintText.class::isInstance)
        .map(JRPrintText.class::cast)
        .findFirst()
        .flatMap(this::titled);
  }

  /** The block that begins with {@code text}; a chart's title stands below its image. */
  private Optional<Block> titled(JRPrintText text) {
    String name = TemplateMarks.name(text);
    if (name != null && tables.containsKey(name)) {
      return Optional.ofNullable(tables.get(name));
    }
    return blocks.stream()
        .filter(Exhibit.class::isInstance)
        .filter(block -> ((Exhibit) block).title().equals(text.getOriginalText()))
        .findFirst();
  }

  private static boolean inTypeArea(JRPrintElement element) {
    return element.getOrigin() == null
        || element.getOrigin().getBandType() != BandTypeEnum.PAGE_FOOTER;
  }
}
