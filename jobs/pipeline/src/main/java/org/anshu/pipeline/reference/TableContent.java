package org.anshu.pipeline.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.parquet.Parquet;
import org.jspecify.annotations.Nullable;

/** Replaces the rows of a small table in one commit. */
final class TableContent {

  private TableContent() {}

  /**
   * Replaces all rows.
   *
   * @param rows cells in the order of the table's columns
   */
  static void replace(Table table, List<List<@Nullable Object>> rows) {
    OverwriteFiles overwrite = table.newOverwrite().overwriteByRowFilter(Expressions.alwaysTrue());
    if (!rows.isEmpty()) {
      overwrite.addFile(write(table, rows));
    }
    overwrite.commit();
  }

  private static org.apache.iceberg.DataFile write(Table table, List<List<@Nullable Object>> rows) {
    String location =
        table.locationProvider().newDataLocation("reference-" + UUID.randomUUID() + ".parquet");
    DataWriter<Record> writer;
    try {
      writer =
          Parquet.writeData(table.io().newOutputFile(location))
              .forTable(table)
              .withSpec(PartitionSpec.unpartitioned())
              .createWriterFunc(GenericParquetWriter::create)
              .overwrite()
              .build();
      try (DataWriter<Record> open = writer) {
        for (List<@Nullable Object> row : rows) {
          GenericRecord record = GenericRecord.create(table.schema());
          for (int i = 0; i < row.size(); i++) {
            record.set(i, row.get(i));
          }
          open.write(record);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Not written: " + location, e);
    }
    return writer.toDataFile();
  }
}
