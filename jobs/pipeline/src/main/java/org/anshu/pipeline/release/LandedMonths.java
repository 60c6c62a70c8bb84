package org.anshu.pipeline.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.pipeline.compute.DataMonths;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.conform.Entities;
import org.anshu.pipeline.conform.Entity;
import org.anshu.pipeline.warehouse.Warehouse;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;

/** Which months the landed tables span, read from the bounds of their files, without Spark. */
final class LandedMonths {

  private static final long MICROS_PER_DAY = 86_400_000_000L;

  private final Map<String, Span> spans;

  private LandedMonths(Map<String, Span> spans) {
    this.spans = spans;
  }

  /**
   * The months between the first and the last event of a table, both inclusive.
   *
   * @param first the first month
   * @param last the last month
   */
  record Span(YearMonth first, YearMonth last) {

    Span with(Span other) {
      return new Span(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }

    boolean contains(YearMonth month) {
      return !month.isBefore(first) && !month.isAfter(last);
    }
  }

  /** Those of the contracts' tables. */
  static LandedMonths of(Warehouse warehouse, Definitions definitions) {
    Map<String, Span> spans = new TreeMap<>();
    Entities entities = definitions.entities();
    List<SourceContract> contracts = definitions.contracts();
    Set<Entity> delivered = entities.delivered(contracts);
    for (SourceContract contract : contracts) {
      for (TableContract table : contract.tables()) {
        String column =
            entities
                .of(table.conformsTo())
                .flatMap(entity -> Entities.eventColumn(entity, delivered))
                .orElse(null);
        if (column != null) {
          String name = "ods." + contract.source() + "__" + table.name();
          Span span = span(warehouse.table(name), column);
          if (span != null) {
            spans.put(name, span);
          }
        }
      }
    }
    return new LandedMonths(spans);
  }

  /** The last month in which anything happened; empty if nothing has landed. */
  Optional<YearMonth> last() {
    return spans.values().stream().map(Span::last).max(YearMonth::compareTo);
  }

  /** Fails with {@code MONTH_WITHOUT_DATA} if {@code month} is outside the span of every table. */
  void require(YearMonth month) {
    if (spans.values().stream().noneMatch(span -> span.contains(month))) {
      String found =
          spans.values().stream()
              .reduce(Span::with)
              .map(all -> all.first() + " … " + all.last())
              .orElse("—");
      throw DataMonths.without(month, found);
    }
  }

  private static @Nullable Span span(Table table, String column) {
    NestedField field = table.schema().findField(column);
    if (field == null) {
      return null;
    }
    List<Span> spans = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks =
        table.newScan().includeColumnStats(List.of(column)).planFiles()) {
      for (FileScanTask task : tasks) {
        Map<Integer, ByteBuffer> lower = task.file().lowerBounds();
        Map<Integer, ByteBuffer> upper = task.file().upperBounds();
        ByteBuffer first = lower == null ? null : lower.get(field.fieldId());
        ByteBuffer last = upper == null ? null : upper.get(field.fieldId());
        if (first != null && last != null) {
          spans.add(new Span(month(field, first), month(field, last)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Files of " + table.name() + " not listed", e);
    }
    return spans.stream().reduce(Span::with).orElse(null);
  }

  private static YearMonth month(NestedField field, ByteBuffer bound) {
    Object value = Conversions.fromByteBuffer(field.type(), bound);
    long day =
        value instanceof Long micros
            ? Math.floorDiv(micros, MICROS_PER_DAY)
            : ((Integer) value).longValue();
    return YearMonth.from(LocalDate.ofEpochDay(day));
  }
}
