package org.anshu.reports.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anshu.reports.openxml.Markup;
import org.anshu.reports.openxml.OfficeFonts;

/** The styles that the cells of a workbook ask for, numbered in the order they are asked for. */
final class StyleBook {

  /** The number of the built-in format of texts. */
  private static final int TEXT = 49;

  private static final int FIRST_OWN = 164;
  private static final String RED = "FFE60012";

  private record Style(Look look, int format) {}

  private final Map<Look, Map<String, Integer>> numbers = new EnumMap<>(Look.class);
  private final List<Style> styles = new ArrayList<>();
  private final Map<String, Integer> formats = new LinkedHashMap<>();

  /**
   * The number of a style.
   *
   * @param pattern the pattern of a number; empty for a text
   */
  int number(Look look, String pattern) {
    Map<String, Integer> known = numbers.computeIfAbsent(look, any -> new HashMap<>());
    Integer number = known.get(pattern);
    if (number == null) {
      int format =
          pattern.isEmpty()
              ? TEXT
              : formats.computeIfAbsent(pattern, any -> FIRST_OWN + formats.size());
      styles.add(new Style(look, format));
      // Number 0 is that of cells without style.
      number = styles.size();
      known.put(pattern, number);
    }
    return number;
  }

  void write(Markup xml) {
    xml.raw("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    if (!formats.isEmpty()) {
      xml.raw("<numFmts count=\"").number(formats.size()).raw("\">");
      formats.forEach(
          (pattern, id) ->
              xml.raw("<numFmt numFmtId=\"" + id + "\" formatCode=\"").text(pattern).raw("\"/>"));
      xml.raw("</numFmts>");
    }
    Look[] looks = Look.values();
    xml.raw("<fonts count=\"").number(looks.length + 1).raw("\">");
    xml.raw(
        "<font><sz val=\"10\"/><name val=\"宋体\"/><family val=\"3\"/><charset val=\"134\"/></font>");
    for (Look look : looks) {
      font(xml, look);
    }
    String line = "style=\"thin\"><color auto=\"1\"/></";
    xml.raw("</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>")
        .raw("<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"2\">")
        .raw("<border><left/><right/><top/><bottom/><diagonal/></border><border>");
    for (String side : List.of("left", "right", "top", "bottom")) {
      xml.raw("<" + side + " " + line + side + ">");
    }
    xml.raw("<diagonal/></border></borders><cellStyleXfs count=\"1\">")
        .raw("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>")
        .raw("<cellXfs count=\"" + (styles.size() + 1) + "\">")
        .raw("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
    styles.forEach(style -> style(xml, style));
    xml.raw("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" ")
        .raw("builtinId=\"0\"/></cellStyles></styleSheet>");
  }

  private static void font(Markup xml, Look look) {
    xml.raw("<font>");
    if (OfficeFonts.isBold(look.font())) {
      xml.raw("<b/>");
    }
    xml.raw("<sz val=\"" + look.size() + "\"/>");
    if (look == Look.ISSUER) {
      xml.raw("<color rgb=\"" + RED + "\"/>");
    }
    xml.raw("<name val=\"" + OfficeFonts.name(look.font()) + "\"/>")
        .raw("<family val=\"3\"/><charset val=\"134\"/></font>");
  }

  private static void style(Markup xml, Style style) {
    Look look = style.look();
    String align =
        switch (look.align()) {
          case LEFT -> "left";
          case CENTRE -> "center";
          case RIGHT -> "right";
        };
    String all =
        "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"0\" borderId=\"%d\" xfId=\"0\" "
            + "applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
            + "<alignment horizontal=\"%s\" vertical=\"center\" wrapText=\"1\"/></xf>";
    xml.raw(
        String.format(
            Locale.ROOT,
            all,
            style.format(),
            look.ordinal() + 1,
            look.isBordered() ? 1 : 0,
            align));
  }
}
