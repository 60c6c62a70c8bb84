package org.anshu.pipeline.warehouse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Text;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/** Reads the one statement of a {@link DdlFile}, token by token. */
final class DdlParser {

  private static final Pattern TOKEN =
      Pattern.compile("\\s+|(--[^\\n]*)|([A-Za-z_][A-Za-z0-9_]*)|(\\d+)|'([^']*)'|([(),.;])");

  private final Path file;
  private final List<Token> tokens;
  private int position;

  DdlParser(Path file, List<Token> tokens) {
    this.file = file;
    this.tokens = tokens;
  }

  /**
   * A word, number, text or mark.
   *
   * @param text the token; a text without its quotes
   * @param quoted whether it is a text
   * @param line its line, from 1
   */
  record Token(String text, boolean quoted, int line) {}

  static List<Token> tokens(Path file, String sql) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sql);
    int at = 0;
    int line = 1;
    while (at < sql.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw DdlFile.fault(
            file,
            line,
            new Text("表定义语句", "A table definition"),
            "'" + sql.substring(at, Math.min(sql.length(), at + 20)).strip() + "'");
      }
      boolean blank = matcher.group().isBlank() || matcher.group(1) != null;
      if (!blank) {
        boolean quoted = matcher.group(4) != null;
        tokens.add(new Token(quoted ? matcher.group(4) : matcher.group(), quoted, line));
      }
      line += (int) matcher.group().chars().filter(c -> c == '\n').count();
      at = matcher.end();
    }
    tokens.add(new Token("", false, line));
    return tokens;
  }

  DdlFile parse() {
    DdlFile statement = accept("ALTER") ? added() : created();
    mark(";");
    if (position != tokens.size() - 1) {
      throw fault(new Text("文件中只有一条语句", "One statement in a file"));
    }
    return statement;
  }

  private DdlFile created() {
    words("CREATE", "TABLE");
    TableIdentifier table = table();
    Schema schema = new Schema(columns());
    words("COMMENT");
    String comment = text();
    return new DdlFile(file, table, false, schema, partitioning(schema), comment);
  }

  private DdlFile added() {
    words("TABLE");
    TableIdentifier table = table();
    List<Types.NestedField> fields = new ArrayList<>();
    do {
      words("ADD", "COLUMN");
      Types.NestedField field = column(fields.size() + 1);
      if (field.isRequired()) {
        // The rows that are there have no value for it.
        position--;
        throw fault(new Text("可为空的新列", "New columns that may be null"));
      }
      fields.add(field);
    } while (accept(","));
    return new DdlFile(file, table, true, new Schema(fields), PartitionSpec.unpartitioned(), "");
  }

  private TableIdentifier table() {
    String layer = name();
    mark(".");
    return TableIdentifier.of(layer, name());
  }

  private List<Types.NestedField> columns() {
    List<Types.NestedField> fields = new ArrayList<>();
    mark("(");
    do {
      fields.add(column(fields.size() + 1));
    } while (accept(","));
    mark(")");
    return fields;
  }

  private Types.NestedField column(int id) {
    String name = name();
    Type type = type();
    boolean required = accept("NOT");
    if (required) {
      words("NULL");
    }
    words("COMMENT");
    return required
        ? Types.NestedField.required(id, name, type, text())
        : Types.NestedField.optional(id, name, type, text());
  }

  private Type type() {
    String type = next().text().toUpperCase(Locale.ROOT);
    return switch (type) {
      case "STRING" -> Types.StringType.get();
      case "INT" -> Types.IntegerType.get();
      case "BIGINT" -> Types.LongType.get();
      case "BOOLEAN" -> Types.BooleanType.get();
      case "DATE" -> Types.DateType.get();
      case "TIMESTAMP" -> Types.TimestampType.withZone();
      case "TIMESTAMP_NTZ" -> Types.TimestampType.withoutZone();
      case "DECIMAL" -> {
        mark("(");
        int precision = number();
        mark(",");
        int scale = number();
        mark(")");
        yield Types.DecimalType.of(precision, scale);
      }
      default -> {
        position--;
        throw fault(
            Text.same(
                "STRING, INT, BIGINT, BOOLEAN, DATE, TIMESTAMP_NTZ, TIMESTAMP, DECIMAL(p,s)"));
      }
    };
  }

  private PartitionSpec partitioning(Schema schema) {
    if (!accept("PARTITIONED")) {
      return PartitionSpec.unpartitioned();
    }
    words("BY");
    PartitionSpec.Builder builder = PartitionSpec.builderFor(schema);
    mark("(");
    try {
      do {
        partition(builder);
      } while (accept(","));
      mark(")");
      return builder.build();
    } catch (IllegalArgumentException | ValidationException e) {
      throw DdlFile.fault(
          file,
          line(),
          new Text("可用的分区列", "Partition columns that exist"),
          String.valueOf(e.getMessage()));
    }
  }

  private void partition(PartitionSpec.Builder builder) {
    String first = name();
    if (!accept("(")) {
      builder.identity(first);
      return;
    }
    switch (first.toLowerCase(Locale.ROOT)) {
      case "months" -> builder.month(name());
      case "days" -> builder.day(name());
      case "years" -> builder.year(name());
      case "bucket" -> {
        int buckets = number();
        mark(",");
        builder.bucket(name(), buckets);
      }
      default -> throw fault(Text.same(String.join(", ", DdlFile.TRANSFORMS)));
    }
    mark(")");
  }

  private void words(String... words) {
    for (String word : words) {
      if (!accept(word)) {
        throw fault(Text.same(word));
      }
    }
  }

  private void mark(String mark) {
    words(mark);
  }

  private boolean accept(String word) {
    Token token = tokens.get(position);
    boolean same = !token.quoted() && token.text().equalsIgnoreCase(word);
    if (same) {
      position++;
    }
    return same;
  }

  private String name() {
    Token token = next();
    if (token.quoted() || !token.text().matches("[A-Za-z_][A-Za-z0-9_]*")) {
      position--;
      throw fault(new Text("名称", "A name"));
    }
    return token.text();
  }

  private int number() {
    Token token = next();
    if (token.quoted() || !token.text().matches("\\d{1,4}")) {
      position--;
      throw fault(new Text("数字", "A number"));
    }
    return Integer.parseInt(token.text());
  }

  private String text() {
    Token token = next();
    if (!token.quoted()) {
      position--;
      throw fault(new Text("单引号中的说明", "A comment in single quotes"));
    }
    return token.text();
  }

  private Token next() {
    if (position >= tokens.size() - 1) {
      throw fault(new Text("语句的其余部分", "The rest of the statement"));
    }
    return tokens.get(position++);
  }

  private int line() {
    return tokens.get(Math.min(position, tokens.size() - 1)).line();
  }

  private AnshuException fault(Text expected) {
    Token token = tokens.get(Math.min(position, tokens.size() - 1));
    return DdlFile.fault(file, token.line(), expected, "'" + token.text() + "'");
  }
}
