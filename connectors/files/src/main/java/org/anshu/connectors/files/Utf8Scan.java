package org.anshu.connectors.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a file's bytes are if they are read as UTF-8.
 *
 * @param chinese well-formed characters of three or four bytes
 * @param bad bytes that belong to no well-formed character
 * @param firstBadLine the line of the first of them, from 1; 0 if there is none
 * @param zeros zero bytes, which no text has
 */
record Utf8Scan(long chinese, long bad, long firstBadLine, long zeros) {

  static Utf8Scan of(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return new Scanner(in).scan();
    }
  }

  private static final class Scanner {

    private final InputStream in;
    private long chinese;
    private long bad;
    private long firstBadLine;
    private long zeros;
    private long line = 1;
    private int before;

    Scanner(InputStream in) {
      this.in = in;
    }

    Utf8Scan scan() throws IOException {
      int next = in.read();
      while (next >= 0) {
        next = next < 0x80 ? ascii(next) : character(next);
      }
      return new Utf8Scan(chinese, bad, firstBadLine, zeros);
    }

    private int ascii(int value) throws IOException {
      if (value == '\r' || value == '\n' && before != '\r') {
        line++;
      }
      if (value == 0) {
        zeros++;
      }
      before = value;
      return in.read();
    }

    /** Reads the rest of a character that begins with {@code lead}; the next unread byte. */
    private int character(int lead) throws IOException {
      before = lead;
      int more =
          lead >= 0xc2 && lead <= 0xdf
              ? 1
              : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
      int next = in.read();
      if (more == 0) {
        fault();
        return next;
      }
      int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
      int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
      for (int i = 0; i < more; i++) {
        if (next < least || next > most) {
          fault();
          return next;
        }
        least = 0x80;
        most = 0xbf;
        next = in.read();
      }
      chinese += more > 1 ? 1 : 0;
      return next;
    }

    private void fault() {
      bad++;
      if (firstBadLine == 0) {
        firstBadLine = line;
      }
    }
  }
}
