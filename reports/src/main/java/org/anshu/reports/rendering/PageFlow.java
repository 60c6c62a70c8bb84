package org.anshu.reports.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Exhibit;

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
  private final Set<Exhibit> parted = new HashSet<>();
  private final Set<Exhibit> moved = new HashSet<>();

  PageFlow(List<Block> blocks) {
    this.blocks = new ArrayList<>(blocks);
  }

  /** The blocks in the order to print. */
  List<Block> blocks() {
    return blocks;
  }

  /** Whether a page break may part the table. */
  boolean mayPart(Exhibit exhibit) {
    return parted.contains(exhibit);
  }

  /**
   * Mends the first gap of a print that can be mended.
   *
   * @return whether anything was changed, so that it is worth printing again
   */
  boolean mend(JasperPrint print) {
    for (int i = 0; i + 1 < print.getPages().size(); i++) {
      if (gap(print.getPages().get(i)) > TOLERATED_GAP
          && firstExhibit(print.getPages().get(i + 1)).filter(this::change).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean change(Exhibit exhibit) {
    if (!exhibit.isChart()) {
      return parted.add(exhibit);
    }
    int at = blocks.indexOf(exhibit);
    if (blocks.get(at - 1) instanceof Exhibit before && !before.isChart() && moved.add(exhibit)) {
      blocks.set(at - 1, exhibit);
      blocks.set(at, before);
      return true;
    }
    return false;
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

  /** The exhibit a page begins with, if it begins with one. */
  private Optional<Exhibit> firstExhibit(JRPrintPage page) {
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

  /** The exhibit of which {@code text} is the title; a chart's title stands below its image. */
  private Optional<Exhibit> titled(JRPrintText text) {
    return blocks.stream()
        .filter(Exhibit.class::isInstance)
        .map(Exhibit.class::cast)
        .filter(exhibit -> exhibit.title().equals(text.getOriginalText()))
        .findFirst();
  }

  private static boolean inTypeArea(JRPrintElement element) {
    return element.getOrigin() == null
        || element.getOrigin().getBandType() != BandTypeEnum.PAGE_FOOTER;
  }
}
