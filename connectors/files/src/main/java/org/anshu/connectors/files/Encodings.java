package org.anshu.connectors.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds out how a text file is encoded, and never guesses over a fault: bytes that fit neither
 * UTF-8 nor GB18030 are a failure with their line.
 */
final class Encodings {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private Encodings() {}

  /**
   * Opens {@code file} as text without its byte order mark; its bytes are known to be well formed.
   */
  static Reader open(Path file, String name, String encoding) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(3);
    }
    boolean mark =
        start.length == 3
            && (start[0] & 0xff) == 0xef
            && (start[1] & 0xff) == 0xbb
            && (start[2] & 0xff) == 0xbf;
    Charset charset = mark ? StandardCharsets.UTF_8 : charset(file, name, encoding);
    if (charset.equals(StandardCharsets.UTF_8)) {
      Utf8Scan scan = Utf8Scan.of(file);
      if (scan.bad() > 0) {
        throw FileFailures.encoding(name, "UTF-8", scan.firstBadLine());
      }
    } else {
      checkGb18030(file, name);
    }
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.skipNBytes(mark ? 3 : 0);
    return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
  }

  private static Charset charset(Path file, String name, String encoding) throws IOException {
    switch (encoding) {
      case "utf-8":
        return StandardCharsets.UTF_8;
      case "gb18030":
        return GB18030;
      default:
        Utf8Scan scan = Utf8Scan.of(file);
        if (scan.zeros() > 0) {
          throw FileFailures.encoding(name, "UTF-8 / GB18030 (UTF-16?)", 1);
        }
        // Chinese text of GB18030 is next to never well-formed UTF-8 by the character: a file with
        // both is UTF-8 with a fault.
        return scan.bad() == 0 || scan.chinese() > scan.bad() ? StandardCharsets.UTF_8 : GB18030;
    }
  }

  /** The line is found by decoding anew, since a decoder reads ahead. */
  private static void checkGb18030(Path file, String name) throws IOException {
    try (Reader strict = strict(Files.newInputStream(file))) {
      char[] buffer = new char[1 << 13];
      while (strict.read(buffer) >= 0) {
        continue;
      }
    } catch (java.nio.charset.CharacterCodingException e) {
      throw FileFailures.encoding(name, "GB18030", badLine(file));
    }
  }

  private static long badLine(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    long line = 1;
    int from = 0;
    for (int i = 0; i <= all.length; i++) {
      // No byte of a GB18030 character is a line end.
      if (i == all.length
          || all[i] == '\n'
          || all[i] == '\r' && !(i + 1 < all.length && all[i + 1] == '\n')) {
        try (Reader strict = strict(new java.io.ByteArrayInputStream(all, from, i - from))) {
          strict.transferTo(java.io.Writer.nullWriter());
        } catch (java.nio.charset.CharacterCodingException e) {
          return line;
        }
        from = i + 1;
        line++;
      }
    }
    return line;
  }

  private static Reader strict(InputStream in) {
    return new InputStreamReader(
        in,
        GB18030
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
