package org.anshu.reports.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
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
 * <p>A PDF differs between two runs in its id and the random tags of the embedded fonts; its date
 * of creation is set while it is written. A workbook differs in its zip times and in the numbers of
 * its pictures.
 */
public final class Reproducible {

  private static final Pattern PICTURE = Pattern.compile("<xdr:cNvPr id=\"\\d+\"");
  private static final Pattern ID =
      Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>\\](?=[^\\[]*startxref)");

  /** After the keys that name a font, whatever its name is: Fandol, but also 仿宋_GB2312. */
  private static final Pattern TAG = Pattern.compile("(?<=/(?:BaseFont|FontName) ?)/([A-Z]{6})\\+");

  private Reproducible() {}

  /** Rewrites a PDF in place. */
  static void pdf(Path pdf) {
    try {
      // ISO 8859-1 maps bytes to characters one to one.
      String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
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

  /** Numbers the font tags in the order they appear: AAAAAA, AAAAAB … */
  private static void tags(String text, StringBuilder patched) {
    Map<String, String> numbered = new LinkedHashMap<>();
    Matcher tag = TAG.matcher(text).useTransparentBounds(true);
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
