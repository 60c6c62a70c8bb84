package org.anshu.reports.rendering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes chance and the clock out of the files, so that a release always prints to the same bytes.
 *
 * <p>A PDF differs between two runs in its creation date, its id and the random tags of the
 * embedded fonts; each is replaced by one of the same length. A workbook differs in its zip times.
 */
public final class Reproducible {

  private static final Pattern DATE = Pattern.compile("/CreationDate\\(D:(\\d{14}Z)\\)");
  private static final Pattern ID =
      Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>\\](?=[^\\[]*startxref)");
  private static final Pattern TAG = Pattern.compile("/([A-Z]{6})\\+(?=[A-Za-z0-9-]+-Identity-H)");
  private static final DateTimeFormatter PDF_TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT);

  private Reproducible() {}

  /**
   * Rewrites a PDF in place.
   *
   * @param created the time of creation it states, in UTC
   */
  public static void pdf(Path pdf, Instant created) {
    try {
      // ISO 8859-1 maps bytes to characters one to one.
      String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
      StringBuilder patched = new StringBuilder(text);
      String time = PDF_TIME.format(LocalDateTime.ofInstant(created, ZoneOffset.UTC));
      Matcher date = DATE.matcher(text);
      while (date.find()) {
        patched.replace(date.start(1), date.end(1), time);
      }
      tags(text, patched);
      Matcher id = ID.matcher(text);
      if (id.find()) {
        String zeros = "0".repeat(id.group(1).length());
        patched.replace(id.start(1), id.end(1), zeros).replace(id.start(2), id.end(2), zeros);
        String digest = digest(patched.toString());
        patched.replace(id.start(1), id.end(1), digest).replace(id.start(2), id.end(2), digest);
      }
      Files.writeString(pdf, patched, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers the font tags in the order they appear: AAAAAA, AAAAAB … */
  private static void tags(String text, StringBuilder patched) {
    Map<String, String> numbered = new LinkedHashMap<>();
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      String number = "AAAAA" + (char) ('A' + numbered.size() % 26);
      String replacement = numbered.computeIfAbsent(tag.group(1), any -> number);
      patched.replace(tag.start(1), tag.end(1), replacement);
    }
  }

  /** Rewrites a workbook in place: entries by name, all of the same time. */
  public static void xlsx(Path xlsx) {
    try {
      Map<String, byte[]> entries = new TreeMap<>();
      try (ZipInputStream in =
          new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(xlsx)))) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
      try (OutputStream file = Files.newOutputStream(xlsx);
          ZipOutputStream out = new ZipOutputStream(file)) {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
          ZipEntry written = new ZipEntry(entry.getKey());
          written.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
          out.putNextEntry(written);
          out.write(entry.getValue());
          out.closeEntry();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
