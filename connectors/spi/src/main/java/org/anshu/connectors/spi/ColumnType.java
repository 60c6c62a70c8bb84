package org.anshu.connectors.spi;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type a column lands with.
 *
 * @param kind the type without its parameters
 * @param precision all digits of a decimal; 0 for other kinds
 * @param scale the digits after the point of a decimal; 0 for other kinds
 */
public record ColumnType(Kind kind, int precision, int scale) {

  /** The kinds of landed types. Date-times are local to the city's time zone. */
  public enum Kind {
    TEXT,
    INT,
    LONG,
    DECIMAL,
    DATE,
    DATETIME,
    BOOLEAN
  }

  private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d{1,2}),\\s*(\\d{1,2})\\)");

  /**
   * The type that a contract writes as {@code text}, {@code int}, {@code decimal(14,2)} and so on.
   */
  static ColumnType of(String key) {
    Matcher decimal = DECIMAL.matcher(key);
    if (decimal.matches()) {
      return new ColumnType(
          Kind.DECIMAL, Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
    }
    return new ColumnType(Kind.valueOf(key.toUpperCase(Locale.ROOT)), 0, 0);
  }

  /**
   * The family a source column has if nothing else is said; a date or time with a format is text.
   */
  TypeFamily defaultFamily(boolean formatted) {
    return switch (kind) {
      case TEXT, BOOLEAN -> TypeFamily.TEXT;
      case INT, LONG -> TypeFamily.INTEGER;
      case DECIMAL -> TypeFamily.DECIMAL;
      case DATE -> formatted ? TypeFamily.TEXT : TypeFamily.DATE;
      case DATETIME -> formatted ? TypeFamily.TEXT : TypeFamily.DATETIME;
    };
  }

  @Override
  public String toString() {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return kind == Kind.DECIMAL ? name + "(" + precision + "," + scale + ")" : name;
  }
}
