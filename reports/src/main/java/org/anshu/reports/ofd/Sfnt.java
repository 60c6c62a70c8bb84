package org.anshu.reports.ofd;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A font file of the OpenType container format, put together from tables: what a PDF embeds lacks
 * the tables that say which character a glyph is for, and readers of other formats want them.
 */
final class Sfnt {

  private static final int TRUE_TYPE = 0x00010000;
  private static final int OPEN_TYPE_CFF = 0x4F54544F;
  private static final int HEADER = 12;
  private static final int DIRECTORY_ENTRY = 16;
  private static final int WINDOWS = 3;
  private static final int UNICODE_BMP = 1;
  private static final int UNICODE_FULL = 10;
  private static final int BMP_END = 0xFFFF;

  private final SortedMap<String, byte[]> tables = new TreeMap<>();
  private final int version;

  private Sfnt(int version) {
    this.version = version;
  }

  /** The tables of an embedded TrueType subset. */
  static Sfnt ofTrueType(byte[] program) {
    Sfnt font = new Sfnt(TRUE_TYPE);
    ByteBuffer file = ByteBuffer.wrap(program);
    int count = file.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = HEADER + i * DIRECTORY_ENTRY;
      String tag = new String(program, entry, 4, StandardCharsets.US_ASCII);
      byte[] table = new byte[file.getInt(entry + 12)];
      file.get(file.getInt(entry + 8), table);
      font.tables.put(tag, table);
    }
    return font;
  }

  /**
   * The tables of a bare CFF font program.
   *
   * @param widths the advance of each glyph, in thousandths of the type size
   */
  static Sfnt ofCff(byte[] program, int[] widths) {
    Sfnt font = new Sfnt(OPEN_TYPE_CFF);
    font.tables.put("CFF ", program);
    font.tables.put("head", table(Sfnt::head));
    font.tables.put("hhea", table(out -> hhea(out, widths)));
    font.tables.put("maxp", table(out -> shorts(out, 0, 0x5000, widths.length)));
    font.tables.put(
        "hmtx",
        table(
            out -> {
              for (int width : widths) {
                shorts(out, width, 0);
              }
            }));
    return font;
  }

  /**
   * Adds what says which character is drawn by which glyph, and how the font is called.
   *
   * @param glyphs code point to glyph
   */
  Sfnt with(SortedMap<Integer, Integer> glyphs, String name) {
    tables.put("cmap", table(out -> cmap(out, glyphs)));
    tables.put("name", table(out -> name(out, name)));
    tables.put("OS/2", table(out -> os2(out, glyphs)));
    tables.put(
        "post",
        table(
            out -> {
              out.writeInt(0x00030000);
              out.write(new byte[28]);
            }));
    return this;
  }

  /** The file. */
  byte[] bytes() {
    return table(
        out -> {
          int count = tables.size();
          int power = Integer.highestOneBit(count);
          out.writeInt(version);
          shorts(
              out,
              count,
              power * DIRECTORY_ENTRY,
              Integer.numberOfTrailingZeros(power),
              (count - power) * DIRECTORY_ENTRY);
          int offset = HEADER + count * DIRECTORY_ENTRY;
          for (Map.Entry<String, byte[]> each : tables.entrySet()) {
            out.write(each.getKey().getBytes(StandardCharsets.US_ASCII));
            out.writeInt(checksum(each.getValue()));
            out.writeInt(offset);
            out.writeInt(each.getValue().length);
            offset += padded(each.getValue().length);
          }
          for (byte[] each : tables.values()) {
            out.write(each);
            out.write(new byte[padded(each.length) - each.length]);
          }
        });
  }

  private static void head(DataOutputStream out) throws IOException {
    out.writeInt(0x00010000);
    out.writeInt(0x00010000);
    out.writeInt(0);
    out.writeInt(0x5F0F3CF5);
    shorts(out, 3, 1000);
    out.writeLong(0);
    out.writeLong(0);
    shorts(out, 0, -120, 1000, 880, 0, 8, 2, 0, 0);
  }

  private static void hhea(DataOutputStream out, int[] widths) throws IOException {
    out.writeInt(0x00010000);
    int widest = 0;
    for (int width : widths) {
      widest = Math.max(widest, width);
    }
    shorts(out, 880, -120, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, widths.length);
  }

  private static void cmap(DataOutputStream out, SortedMap<Integer, Integer> glyphs)
      throws IOException {
    byte[] bmp = table(each -> segments(each, glyphs.headMap(BMP_END)));
    byte[] full = table(each -> groups(each, glyphs));
    shorts(out, 0, 2);
    shorts(out, WINDOWS, UNICODE_BMP);
    out.writeInt(20);
    shorts(out, WINDOWS, UNICODE_FULL);
    out.writeInt(20 + bmp.length);
    out.write(bmp);
    out.write(full);
  }

  /** Format 4, one segment a character. */
  private static void segments(DataOutputStream out, SortedMap<Integer, Integer> glyphs)
      throws IOException {
    int count = glyphs.size() + 1;
    int power = Integer.highestOneBit(count);
    List<Integer> codes = new ArrayList<>(glyphs.keySet());
    codes.add(BMP_END);
    shorts(out, 4, 16 + count * 8, 0, count * 2, power * 2);
    shorts(out, Integer.numberOfTrailingZeros(power), (count - power) * 2);
    for (int code : codes) {
      out.writeShort(code);
    }
    out.writeShort(0);
    for (int code : codes) {
      out.writeShort(code);
    }
    for (Map.Entry<Integer, Integer> each : glyphs.entrySet()) {
      out.writeShort(each.getValue() - each.getKey());
    }
    out.writeShort(1);
    out.write(new byte[count * 2]);
  }

  /** Format 12, one group a character. */
  private static void groups(DataOutputStream out, SortedMap<Integer, Integer> glyphs)
      throws IOException {
    shorts(out, 12, 0);
    out.writeInt(16 + glyphs.size() * 12);
    out.writeInt(0);
    out.writeInt(glyphs.size());
    for (Map.Entry<Integer, Integer> each : glyphs.entrySet()) {
      out.writeInt(each.getKey());
      out.writeInt(each.getKey());
      out.writeInt(each.getValue());
    }
  }

  private static void name(DataOutputStream out, String name) throws IOException {
    int[] kinds = {1, 2, 4, 6};
    byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
    shorts(out, 0, kinds.length, 6 + kinds.length * 12);
    for (int kind : kinds) {
      shorts(out, WINDOWS, UNICODE_BMP, 0x0409, kind, text.length, 0);
    }
    out.write(text);
  }

  private static void os2(DataOutputStream out, SortedMap<Integer, Integer> glyphs)
      throws IOException {
    int first = glyphs.isEmpty() ? 0 : Math.min(BMP_END, glyphs.firstKey());
    int last = glyphs.isEmpty() ? 0 : Math.min(BMP_END, glyphs.lastKey());
    // Version 3; medium weight and width; embedding allowed, as the PDF beside it embeds it too.
    shorts(out, 3, 1000, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0);
    out.write(new byte[10]);
    out.write(new byte[16]);
    out.write("ANSH".getBytes(StandardCharsets.US_ASCII));
    shorts(out, 0x40, first, last, 880, -120, 0, 880, 120);
    out.write(new byte[8]);
    shorts(out, 500, 700, 0, 32, 1);
  }

  private static int checksum(byte[] table) {
    int sum = 0;
    ByteBuffer words = ByteBuffer.allocate(padded(table.length)).put(table).rewind();
    while (words.hasRemaining()) {
      sum += words.getInt();
    }
    return sum;
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static void shorts(DataOutputStream out, int... values) throws IOException {
    for (int value : values) {
      out.writeShort(value);
    }
  }

  private static byte[] table(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      body.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private interface Body {
    void write(DataOutputStream out) throws IOException;
  }
}
