package org.anshu.reports.rendering;

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
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes chance and the clock out of the files, so that a release always prints to the same bytes.
 *
 * <p>A PDF differs between two runs in its creation date, its id and the random tags of the
 * embedded fonts. A workbook differs in its zip times and in the numbers of its pictures.
 */
public final class Reproducible {

  private static final Pattern DATE =
      Pattern.compile("/CreationDate\\(D:(\\d{14}(?:Z|[-+]\\d\\d'\\d\\d'))\\)");
  private static final Pattern OFFSET = Pattern.compile("(\\d+)(?= 00000 n|\\s*%%EOF)");
  private static final Pattern PICTURE = Pattern.compile("<xdr:cNvPr id=\"\\d+\"");
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
      String text = dated(Files.readString(pdf, StandardCharsets.ISO_8859_1), created);
      StringBuilder patched = new StringBuilder(text);
      tags(text, patched);
      Matcher id = ID.matcher(text);
      int trailer = text.lastIndexOf("/ID");
      if (trailer >= 0 && id.find(trailer)) {
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

  /**
   * The text with its creation date replaced. The old date is longer where the machine is not on
   * UTC; then the offsets of what follows move.
   */
  private static String dated(String text, Instant created) {
    Matcher date = DATE.matcher(text);
    int entry = text.lastIndexOf("/CreationDate(");
    if (entry < 0 || !date.find(entry)) {
      return text;
    }
    String time = PDF_TIME.format(LocalDateTime.ofInstant(created, ZoneOffset.UTC));
    int shift = time.length() - date.group(1).length();
    int at = date.start(1);
    String dated = text.substring(0, at) + time + text.substring(date.end(1));
    int table = dated.lastIndexOf("\nxref") + 1;
    Matcher offset = OFFSET.matcher(dated).region(table, dated.length());
    StringBuilder moved = new StringBuilder(dated.substring(0, table));
    int copied = table;
    while (offset.find()) {
      moved.append(dated, copied, offset.start(1));
      long value = Long.parseLong(offset.group(1));
      String digits = String.valueOf(value > at ? value + shift : value);
      moved.append("0".repeat(Math.max(0, offset.group(1).length() - digits.length())));
      moved.append(digits);
      copied = offset.end(1);
    }
    return moved.append(dated.substring(copied)).toString();
  }

  /** Numbers the font tags in the order they appear: AAAAAA, AAAAAB … */
  private static void tags(String text, StringBuilder patched) {
    Map<String, String> numbered = new LinkedHashMap<>();
    Matcher tag = TAG.matcher(text);
    // A search for the plus first is ten times faster than the pattern alone.
    for (int plus = text.indexOf('+', 7); plus >= 0; plus = text.indexOf('+', plus + 1)) {
      if (!tag.region(plus - 7, text.length()).lookingAt()) {
        continue;
      }
      String number = "AAAAA" + (char) ('A' + numbered.size() % 26);
      String replacement = numbered.computeIfAbsent(tag.group(1), any -> number);
      patched.replace(tag.start(1), tag.end(1), replacement);
    }
  }

  /** Rewrites a workbook in place: entries by name, all of the same time. */
  public static void xlsx(Path xlsx) {
    try {
      Map<String, byte[]> entries = new TreeMap<>();
      try (ZipFile zip = new ZipFile(xlsx.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          boolean drawing = entry.getName().startsWith("xl/drawings/drawing");
          byte[] bytes = zip.getInputStream(entry).readAllBytes();
          entries.put(entry.getName(), drawing ? numbered(bytes) : bytes);
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

  /** A drawing with its pictures numbered from 1 instead of by their addresses in memory. */
  private static byte[] numbered(byte[] drawing) {
    AtomicInteger number = new AtomicInteger();
    return PICTURE
        .matcher(new String(drawing, StandardCharsets.UTF_8))
        .replaceAll(match -> "<xdr:cNvPr id=\"" + number.incrementAndGet() + "\"")
        .getBytes(StandardCharsets.UTF_8);
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
