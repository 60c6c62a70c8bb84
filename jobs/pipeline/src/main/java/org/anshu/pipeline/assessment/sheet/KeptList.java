package org.anshu.pipeline.assessment.sheet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.spi.Connector;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Language;
import org.anshu.pipeline.reference.SheetReader;
import org.anshu.pipeline.reference.SheetReader.Row;

/**
 * A list that people keep as CSV or XLSX, with English or Chinese captions.
 *
 * @param rows its rows
 * @param columns the columns that it has, as the program calls them
 * @param sha256 of the file; empty if it could not be read
 */
record KeptList(List<Row> rows, List<String> columns, String sha256) {

  /**
   * Reads a list; what is wrong with it as a whole goes to {@code faults}.
   *
   * @param captions column to Chinese caption
   * @param required columns that it cannot do without
   */
  static KeptList read(
      Connector connector,
      Path file,
      Map<String, String> captions,
      List<String> required,
      FaultList faults) {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      faults.add(name, "", "", "没有这个文件；请放在 " + file);
      return new KeptList(List.of(), List.of(), "");
    }
    SheetReader.Sheet sheet;
    try {
      sheet = new SheetReader(connector, captions).readAny(file);
    } catch (AnshuException e) {
      faults.add(name, "", "", e.message(Language.CHINESE).replaceAll("\\s*\\R\\s*", "；"));
      return new KeptList(List.of(), List.of(), "");
    }
    for (String column : required) {
      if (!sheet.columns().contains(column)) {
        faults.add(name + " 第 1 行", column, "", "缺少这一列（也可写作 " + captions.get(column) + "）");
      }
    }
    for (Row row : sheet.rows()) {
      row.unreadable()
          .forEach(
              (column, found) ->
                  faults.add(
                      row.place(column),
                      captions.getOrDefault(column, column),
                      found,
                      "无法确定其值；请改为直接填写的文字或数字"));
    }
    return new KeptList(sheet.rows(), sheet.columns(), sheet.sha256());
  }
}
