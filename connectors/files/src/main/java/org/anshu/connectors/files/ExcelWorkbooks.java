package org.anshu.connectors.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.anshu.connectors.spi.workbook.FilledSheet;
import org.anshu.connectors.spi.workbook.FormSheet;
import org.anshu.connectors.spi.workbook.Workbooks;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Workbooks in the XLSX format. A form is drawn once by POI; its copies are made by replacing the
 * variables in the one part of the package that holds all texts.
 */
public final class ExcelWorkbooks implements Workbooks {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]+)}}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  @Override
  public Press press(FormSheet form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      new FormWorkbook(book, form).fill();
      book.getProperties()
          .getCoreProperties()
          .getUnderlyingProperties()
          .setCreatedProperty(Optional.empty());
      book.write(bytes);
      return new Copies(parts(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public FilledSheet read(Path file) {
    return FilledWorkbook.read(file);
  }

  @Override
  public void fill(Path file, Map<String, String> cells) {
    String name = read(file).name();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      XSSFSheet sheet = book.getSheet(name);
      cells.forEach((place, value) -> set(sheet, new CellReference(place), value));
      book.write(bytes);
      replace(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void set(XSSFSheet sheet, CellReference place, String value) {
    XSSFRow row = sheet.getRow(place.getRow());
    XSSFCell cell = row.getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    if (value.isEmpty()) {
      cell.setBlank();
    } else if (NUMBER.matcher(value).matches()) {
      cell.setCellValue(Double.parseDouble(value));
    } else {
      cell.setCellValue(value);
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Map<String, byte[]> parts(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  /** The parts of a package, of which one differs from copy to copy. */
  private record Copies(Map<String, byte[]> parts) implements Press {

    @Override
    public void write(Map<String, String> values, Path file) {
      try {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        replace(file, copy(values));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private byte[] copy(Map<String, String> values) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        zip.setLevel(Deflater.BEST_SPEED);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
          ZipEntry entry = new ZipEntry(part.getKey());
          entry.setTimeLocal(NO_TIME);
          zip.putNextEntry(entry);
          zip.write(
              part.getKey().equals(TEXTS) ? replaced(part.getValue(), values) : part.getValue());
          zip.closeEntry();
        }
      }
      return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] xml, Map<String, String> values) {
      Matcher variables = VARIABLE.matcher(new String(xml, StandardCharsets.UTF_8));
      return variables
          .replaceAll(
              found -> Matcher.quoteReplacement(escaped(values.getOrDefault(found.group(1), ""))))
          .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
      StringBuilder xml = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case '&' -> xml.append("&amp;");
          case '<' -> xml.append("&lt;");
          case '>' -> xml.append("&gt;");
          case '\n', '\t' -> xml.append(c);
          default -> xml.append(c < ' ' || c >= '\ufffe' ? ' ' : c);
        }
      }
      return xml.toString();
    }
  }
}
