package org.anshu.schedules.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.schedules.console.TextTable;
import org.jspecify.annotations.Nullable;

/** How an answer is written out. */
public enum ResultFormat {
  /** Aligned columns for a person. */
  TABLE {
    @Override
    public void print(QueryResult result, PrintStream out) {
      List<List<String>> rows = new ArrayList<>();
      for (List<@Nullable Object> row : result.rows()) {
        rows.add(
            row.stream()
                .map(value -> text(value).replace("\n", "⏎").replace("\r", "").replace("\t", " "))
                .toList());
      }
      Set<Integer> numeric = new HashSet<>();
      for (int column = 0; column < result.columns().size(); column++) {
        if (result.columns().get(column).numeric()) {
          numeric.add(column);
        }
      }
      new TextTable(names(result), rows, numeric).lines().forEach(out::println);
    }
  },
  /** RFC 4180: CR LF line ends, quotes where needed, UTF-8, empty for null. */
  CSV {
    @Override
    public void print(QueryResult result, PrintStream out) {
      out.print(record(names(result)));
      for (List<@Nullable Object> row : result.rows()) {
        out.print(record(row.stream().map(ResultFormat::text).toList()));
      }
    }
  },
  /** An array of objects, one a line. */
  JSON {
    @Override
    public void print(QueryResult result, PrintStream out) {
      List<String> names = names(result);
      out.println("[");
      for (int index = 0; index < result.rows().size(); index++) {
        String comma = index + 1 < result.rows().size() ? "," : "";
        out.println("  " + object(names, result.rows().get(index)) + comma);
      }
      out.println("]");
    }
  };

  /** Writes {@code result} to {@code out}. */
  public abstract void print(QueryResult result, PrintStream out);

  private static List<String> names(QueryResult result) {
    return result.columns().stream().map(QueryResult.Column::name).toList();
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }

  private static String record(List<String> cells) {
    return cells.stream().map(ResultFormat::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(String text) {
    boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static String object(List<String> names, List<@Nullable Object> row) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      json.writeStartObject();
      for (int column = 0; column < names.size(); column++) {
        json.writeFieldName(names.get(column));
        write(json, row.get(column));
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else if (value instanceof Double real) {
      if (Double.isFinite(real)) {
        json.writeNumber(real);
      } else {
        json.writeString(real.toString());
      }
    } else if (value instanceof Number number) {
      json.writeNumber(number.toString());
    } else {
      json.writeString(value.toString());
    }
  }
}
