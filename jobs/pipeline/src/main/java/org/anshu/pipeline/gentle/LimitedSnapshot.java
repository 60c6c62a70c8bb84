package org.anshu.pipeline.gentle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.spi.LoadProbe;
import org.anshu.connectors.spi.RowSink;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.SourceSum;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.TypeFamily;
import org.jspecify.annotations.Nullable;

/** A snapshot that is read no faster than its source's limits allow. */
final class LimitedSnapshot implements SourceSnapshot {

  private final SourceSnapshot snapshot;
  private final SourcePace pace;
  private final @Nullable LoadProbe probe;

  LimitedSnapshot(SourceSnapshot snapshot, SourcePace pace, @Nullable LoadProbe probe) {
    this.snapshot = snapshot;
    this.pace = pace;
    this.probe = probe;
  }

  @Override
  public Map<String, TypeFamily> columns(String table) {
    return snapshot.columns(table);
  }

  @Override
  public Map<String, String> declaredTypes(String table) {
    return snapshot.declaredTypes(table);
  }

  @Override
  public @Nullable Duration replicaLag() {
    return snapshot.replicaLag();
  }

  @Override
  public long count(TableRead read) {
    pace.statement();
    return snapshot.count(read);
  }

  @Override
  public @Nullable String maxCursor(String table, String cursor) {
    return snapshot.maxCursor(table, cursor);
  }

  @Override
  public void read(TableRead read, RowSink sink) {
    pace.statement();
    snapshot.read(read, paced(sink));
  }

  @Override
  public void readKeys(String table, List<String> key, RowSink sink) {
    pace.statement();
    snapshot.readKeys(table, key, paced(sink));
  }

  @Override
  public @Nullable SourceSum sum(TableRead read) {
    pace.statement();
    return snapshot.sum(read);
  }

  @Override
  public @Nullable String position() {
    return snapshot.position();
  }

  @Override
  public @Nullable String place(long index, String column) {
    return snapshot.place(index, column);
  }

  private RowSink paced(RowSink sink) {
    return values -> {
      pace.row();
      sink.row(values);
    };
  }

  @Override
  public void close() {
    try (probe) {
      snapshot.close();
    }
  }
}
