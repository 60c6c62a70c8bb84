package org.anshu.reports.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anshu.reports.FontRoles;
import org.anshu.reports.Format;
import org.anshu.reports.Printing;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.document.WrittenReport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The files of editions: printed as the product does, read as anybody can. */
final class PublishedFiles {

  private static final LocalDateTime MADE = LocalDateTime.of(2026, 7, 25, 8, 0);
  private static final FontRoles FONTS = FontRoles.find(List.of());

  private PublishedFiles() {}

  /** Prints the reports as 0, 1, …; in all formats or as lists of values alone. */
  static void print(Path place, List<WrittenReport> reports, boolean all) throws IOException {
    Set<Format> formats = all ? Printing.ALL : EnumSet.of(Format.CSV);
    Printing printing = new Printing(FONTS, formats);
    for (int i = 0; i < reports.size(); i++) {
      Files.createDirectories(place);
      CellMap.Head head = new CellMap.Head("attacked", "R2026-06-e1", "", YearMonth.of(2026, 6));
      printing.print(reports.get(i), all ? head : null, place, String.valueOf(i), MADE);
    }
  }

  /** All figures in the files below a folder whose path holds {@code part}, by name. */
  static Map<String, Double> read(Path folder, String part) throws IOException {
    Map<String, Double> known = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = folder.relativize(file).toString();
        if (path.startsWith("R") && path.contains(part)) {
          boolean rewards = path.contains("/0.") || path.contains("/0-");
          for (List<String> line : lines(file)) {
            add(known, line, rewards, Integer.parseInt(path.substring(6, 8)));
          }
        }
      }
    }
    return known;
  }

  private static void add(
      Map<String, Double> known, List<String> line, boolean rewards, int month) {
    String name = line.get(0).replace("　", "").replace(" ", "");
    if (!name.equals("合计") && !name.matches("第\\d区")) {
      return;
    }
    List<String> columns =
        rewards
            ? List.of("件 " + month, "件 1-" + month, "元 " + month, "元 1-" + month)
            : List.of("移 all", "移 accepted", "移 returned", "移 pending");
    for (int i = 0; i < columns.size() && i + 1 < line.size(); i++) {
      String value = line.get(i + 1).replace(",", "");
      if (value.matches("-?\\d+(\\.\\d+)?")) {
        String suffix = rewards ? "" : " " + month;
        known.put(columns.get(i) + suffix + " " + name, Double.valueOf(value));
      }
    }
  }

  private static List<List<String>> lines(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".csv")) {
      return Files.readAllLines(file).stream()
          .map(line -> List.of(line.replace("\uFEFF", "").split(",", -1)))
          .toList();
    }
    if (name.endsWith(".xlsx")) {
      return sheets(file);
    }
    if (name.endsWith(".docx")) {
      return word(file);
    }
    if (name.endsWith(".cells.json")) {
      return cells(file);
    }
    return name.endsWith(".pdf") ? pages(file) : List.of();
  }

  private static List<List<String>> sheets(Path file) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    DataFormatter formatter = new DataFormatter();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          List<String> line = new ArrayList<>();
          row.forEach(cell -> line.add(formatter.formatCellValue(cell)));
          if (!line.isEmpty()) {
            lines.add(line);
          }
        }
      }
    }
    return lines;
  }

  private static List<List<String>> word(Path file) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      for (XWPFTable table : document.getTables()) {
        for (XWPFTableRow row : table.getRows()) {
          lines.add(row.getTableCells().stream().map(XWPFTableCell::getText).toList());
        }
      }
    }
    return lines;
  }

  /** What the map of cells says is printed, row by row, the columns by their letters. */
  private static List<List<String>> cells(Path file) throws IOException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (JsonNode cell : new ObjectMapper().readTree(file.toFile()).get("cells")) {
      if (cell.has("row") && cell.has("table")) {
        String row = cell.get("row").asText();
        int column = cell.get("cell").asText().charAt(0) - 'A';
        List<String> line =
            rows.computeIfAbsent(
                cell.get("table").asText() + row,
                key -> new ArrayList<>(List.of(row, "", "", "", "")));
        line.set(column, cell.get("printed").asText());
      }
    }
    return List.copyOf(rows.values());
  }

  private static List<List<String>> pages(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper
          .getText(document)
          .lines()
          .map(line -> line.strip().replaceFirst("^合\\s*计", "合计"))
          .map(line -> List.of(line.split("\\s+")))
          .toList();
    }
  }
}
