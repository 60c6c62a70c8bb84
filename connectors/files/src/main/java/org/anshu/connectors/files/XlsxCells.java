package org.anshu.connectors.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anshu.connectors.spi.Unreadable;
import org.anshu.failure.Text;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell. Numbers are written plainly to Excel's fifteen digits; a number formatted as
 * a date is that date, {@code yyyy-MM-dd}, with its time {@code HH:mm:ss} if it has one. What is
 * not certain (a formula unless the contract takes its result, an error, a whole number of more
 * digits than Excel keeps) is marked unreadable.
 */
final class XlsxCells {

  private static final MathContext KEPT = new MathContext(15);
  private static final BigDecimal MOST_KEPT = BigDecimal.TEN.pow(15);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final FileOptions options;
  private final StylesTable styles;
  private final ReadOnlySharedStringsTable strings;
  private final boolean from1904;

  XlsxCells(
      FileOptions options,
      StylesTable styles,
      ReadOnlySharedStringsTable strings,
      boolean from1904) {
    this.options = options;
    this.styles = styles;
    this.strings = strings;
    this.from1904 = from1904;
  }

  /** What a cell holds. */
  private record Content(@Nullable String formula, @Nullable String value, String inline) {}

  /** The text of the cell that {@code xml} stands at; it is left at the cell's end. */
  @Nullable String text(XMLStreamReader xml) throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    Content content = content(xml);
    if (content.formula() != null && !options.formulas()) {
      return Unreadable.mark(new Text("公式", "a formula"), "=" + content.formula());
    }
    String value = content.value();
    String kind = type == null ? "n" : type;
    if (kind.equals("inlineStr")) {
      return string(content.inline());
    }
    if (value == null || value.isEmpty()) {
      return null;
    }
    return switch (kind) {
      case "s" -> string(strings.getItemAt(Integer.parseInt(value)).getString());
      case "str" -> string(value);
      case "b" -> value.equals("1") ? "TRUE" : "FALSE";
      case "e" -> Unreadable.mark(new Text("错误值", "an error"), value);
      case "d" -> value.replace('T', ' ').replaceFirst(" 00:00:00(\\.0+)?Z?$", "");
      default -> number(value, style);
    };
  }

  private static Content content(XMLStreamReader xml) throws XMLStreamException {
    String formula = null;
    String value = null;
    StringBuilder inline = new StringBuilder();
    boolean phonetic = false;
    for (int event = xml.next(); ; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "f" -> formula = xml.getElementText();
          case "v" -> value = xml.getElementText();
          case "t" -> inline.append(phonetic ? "" : xml.getElementText());
          case "rPh" -> phonetic = true;
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          phonetic = false;
        } else if (xml.getLocalName().equals("c")) {
          return new Content(formula, value, inline.toString());
        }
      }
    }
  }

  /** A merged cell's text: the caption of a header stands for all that it covers. */
  @Nullable String merged(@Nullable String value, String range, boolean header) {
    if (value == null || header || options.merged() || Unreadable.is(value)) {
      return value;
    }
    return Unreadable.mark(new Text("合并单元格 " + range, "merged cells " + range), value);
  }

  private static @Nullable String string(String raw) {
    if (raw.isEmpty()) {
      return null;
    }
    String text = raw;
    if (raw.contains("_x")) {
      Matcher escaped = ESCAPED.matcher(raw);
      text =
          escaped.replaceAll(
              each ->
                  Matcher.quoteReplacement(
                      String.valueOf((char) Integer.parseInt(each.group(1), 16))));
    }
    return text.indexOf('\ufffd') < 0
        ? text
        : Unreadable.mark(new Text("乱码", "replaced characters"), text);
  }

  private String number(String value, @Nullable String style) {
    BigDecimal exact;
    try {
      exact = new BigDecimal(value);
    } catch (NumberFormatException e) {
      return value;
    }
    if (isDate(style) && DateUtil.isValidExcelDate(exact.doubleValue())) {
      return date(exact.doubleValue(), from1904);
    }
    BigDecimal kept = exact.round(KEPT).stripTrailingZeros();
    if (kept.abs().compareTo(MOST_KEPT) >= 0) {
      return Unreadable.mark(
          new Text("超过 15 位的数字，Excel 已丢失末位", "more than 15 digits: Excel lost the last ones"),
          exact.toPlainString());
    }
    return kept.signum() == 0 ? "0" : kept.toPlainString();
  }

  private boolean isDate(@Nullable String style) {
    if (style == null) {
      return false;
    }
    XSSFCellStyle found = styles.getStyleAt(Integer.parseInt(style));
    return found != null
        && DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
  }

  /** The date or moment of an Excel day number; a number below one is a time of day alone. */
  static String date(double serial, boolean from1904) {
    LocalDateTime moment = DateUtil.getLocalDateTime(serial, from1904, true);
    if (serial >= 0 && serial < 1 && !from1904) {
      return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(moment);
    }
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : MOMENT.format(moment);
  }
}
