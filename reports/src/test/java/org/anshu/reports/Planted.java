package org.anshu.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Copies of files with one fault each. */
final class Planted {

  private Planted() {}

  /** A copy of a zip in which {@code change} was done to the text of one entry. */
  static Path zip(Path file, Path folder, String entry, UnaryOperator<String> change) {
    Path copy = folder.resolve(file.getFileName());
    try (ZipFile zip = new ZipFile(file.toFile());
        OutputStream out = Files.newOutputStream(copy);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry each : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(each).readAllBytes();
        if (each.getName().equals(entry)) {
          String text = new String(bytes, StandardCharsets.UTF_8);
          String changed = change.apply(text);
          if (changed.equals(text)) {
            throw new IllegalStateException("Nothing planted in " + entry);
          }
          bytes = changed.getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(each.getName()));
        to.write(bytes);
        to.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  /** A copy of a text file in which {@code change} was done. */
  static Path text(Path file, Path folder, UnaryOperator<String> change) {
    try {
      String text = Files.readString(file);
      String changed = change.apply(text);
      if (changed.equals(text)) {
        throw new IllegalStateException("Nothing planted in " + file);
      }
      return Files.writeString(folder.resolve(file.getFileName()), changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of a PDF that {@code change} was done to. */
  static Path pdf(Path file, Path folder, Consumer<PDDocument> change) {
    Path copy = folder.resolve(file.getFileName());
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      change.accept(document);
      document.save(copy.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  /** Changes the list of operators and operands of a page. */
  static void contents(PDDocument document, int page, Consumer<List<Object>> change) {
    try {
      PDPage changed = document.getPage(page - 1);
      List<Object> tokens = new ArrayList<>(new PDFStreamParser(changed).parse());
      change.accept(tokens);
      PDStream stream = new PDStream(document);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        new ContentStreamWriter(out).writeTokens(tokens);
      }
      changed.setContents(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds operators at the end of a page, in the coordinates of the page. */
  static void append(PDDocument document, int page, String operators) {
    contents(
        document,
        page,
        tokens -> {
          try {
            tokens.add(0, Operator.getOperator("q"));
            tokens.add(Operator.getOperator("Q"));
            byte[] bytes = operators.getBytes(StandardCharsets.ISO_8859_1);
            tokens.addAll(new PDFStreamParser(bytes).parse());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Where in {@code tokens} the text {@code text} is shown: the number of its string. */
  static int shown(PDDocument document, int page, List<Object> tokens, String text) {
    try {
      PDPage in = document.getPage(page - 1);
      Map<COSName, PDType0Font> fonts = new LinkedHashMap<>();
      for (COSName name : in.getResources().getFontNames()) {
        fonts.put(name, (PDType0Font) in.getResources().getFont(name));
      }
      PDType0Font font = null;
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i) instanceof COSName name && fonts.containsKey(name)) {
          font = fonts.get(name);
        }
        if (tokens.get(i) instanceof COSString string && font != null) {
          StringBuilder read = new StringBuilder();
          byte[] bytes = string.getBytes();
          for (int j = 0; j + 1 < bytes.length; j += 2) {
            read.append(font.toUnicode((bytes[j] & 0xff) << 8 | bytes[j + 1] & 0xff));
          }
          if (read.toString().equals(text)) {
            return i;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("Not shown on page " + page + ": " + text);
  }
}
