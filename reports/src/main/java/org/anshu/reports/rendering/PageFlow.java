package org.anshu.reports.rendering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Exhibit;
import org.anshu.reports.document.Table;

/**
 * The order of the blocks and which tables may be parted, changed until no page ends half empty.
 *
 * <p>A table that does not fit below the text goes to the next page whole; if that leaves a gap,
 * the table is parted instead, and a chart changes places with the table before it.
 */
final class PageFlow {

  /** The lower edge of the type area, in points from the top of the page. */
  static final int LOWER_EDGE = 743;

  /** The largest gap in points that is left at the foot of a page, a quarter of the type area. */
  static final int TOLERATED_GAP = 160;

  private final List<Block> blocks;
  private final Set<Block> parted = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Block> moved = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Table> tables = new HashMap<>();

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

  /**
   * Mends the first gap of a print that can be mended.
   *
   * @return whether anything was changed, so that it is worth printing again
   */
  boolean mend(JasperPrint print) {
    for (int i = 0; i + 1 < print.getPages().size(); i++) {
      if (gap(print.getPages().get(i)) > TOLERATED_GAP
          && first(print.getPages().get(i + 1)).filter(this::change).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean change(Block block) {
    if (isTable(block)) {
      return parted.add(block);
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
