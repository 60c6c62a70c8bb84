package org.anshu.reports.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * Takes one face out of a font file, with uniform metrics: ascent 0.875, descent 0.125, no gap.
 *
 * <p>Jasper loads no collections, and a fixed line pitch drifts where the fonts of a line disagree
 * about their height; both are mended on a private copy.
 */
final class FontFace {

  /** How far the type reaches above its line, in parts of its size. */
  static final float ASCENT = 0.875f;

  private static final int COLLECTION = 0x74746366; // "ttcf"
  private static final int HEADER = 12;
  private static final int ENTRY = 16;

  private FontFace() {}

  /** Writes face number {@code face} of {@code source} to {@code target}. */
  static void extract(Path source, int face, Path target) {
    try {
      Files.write(target, extract(ByteBuffer.wrap(Files.readAllBytes(source)), face));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException e) {
      throw new AnshuException(
          FailureCode.FONTS_MISSING,
          new Text("可读取的字体文件", "A readable font file"),
          new Text(source + " 已损坏", source + " is broken"),
          new Text("更换该字体文件", "Replace the font file"),
          e);
    }
  }

  private static byte[] extract(ByteBuffer font, int face) {
    boolean collection = font.getInt(0) == COLLECTION;
    int directory = collection ? font.getInt(HEADER + 4 * face) : 0;
    int count = font.getShort(directory + 4);
    List<Table> tables = new ArrayList<>();
    int end = HEADER + count * ENTRY;
    for (int i = 0; i < count; i++) {
      int entry = directory + HEADER + i * ENTRY;
      Table table =
          new Table(
              font.getInt(entry),
              font.getInt(entry + 4),
              font.getInt(entry + 8),
              font.getInt(entry + 12),
              end);
      tables.add(table);
      end += (table.length + 3) & ~3;
    }
    ByteBuffer copy = ByteBuffer.allocate(end);
    copy.put(font.array(), directory, HEADER);
    for (Table table : tables) {
      copy.putInt(table.tag).putInt(table.checksum).putInt(table.to).putInt(table.length);
    }
    for (Table table : tables) {
      copy.put(table.to, font.array(), table.from, table.length);
    }
    normalise(copy, tables);
    return copy.array();
  }

  private static void normalise(ByteBuffer font, List<Table> tables) {
    int unitsPerEm = font.getShort(at(tables, "head") + 18);
    short ascent = (short) Math.round(unitsPerEm * ASCENT);
    short descent = (short) (unitsPerEm - ascent);
    int hhea = at(tables, "hhea");
    font.putShort(hhea + 4, ascent).putShort(hhea + 6, (short) -descent);
    font.putShort(hhea + 8, (short) 0);
    int os2 = at(tables, "OS/2");
    font.putShort(os2 + 68, ascent).putShort(os2 + 70, (short) -descent);
    font.putShort(os2 + 72, (short) 0);
    font.putShort(os2 + 74, ascent).putShort(os2 + 76, descent);
  }

  private static int at(List<Table> tables, String tag) {
    int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
    return tables.stream()
        .filter(table -> table.tag == wanted)
        .findFirst()
        .orElseThrow(() -> new IndexOutOfBoundsException("No table " + tag))
        .to;
  }

  private record Table(int tag, int checksum, int from, int length, int to) {}
}
