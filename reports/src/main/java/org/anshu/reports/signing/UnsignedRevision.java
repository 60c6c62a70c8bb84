package org.anshu.reports.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PDF as it was before it was signed. A signature is appended, so the file that was printed is
 * the beginning of the signed one, byte for byte.
 */
public final class UnsignedRevision {

  private static final Pattern END = Pattern.compile("startxref\\s+\\d+\\s+%%EOF(\\s*)");
  private static final String BETWEEN = "\r\n";

  private UnsignedRevision() {}

  /**
   * The bytes of {@code pdf} as it was printed; all its bytes if it is not signed.
   *
   * <p>PDFBox puts one line end between a file and what it appends, whether or not the file ends
   * with one itself.
   */
  public static byte[] of(Path pdf) {
    try {
      byte[] bytes = Files.readAllBytes(pdf);
      return SignatureCheck.isSigned(pdf) ? Arrays.copyOf(bytes, length(bytes)) : bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int length(byte[] bytes) {
    Matcher end = END.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    if (!end.find()) {
      return bytes.length;
    }
    return end.group(1).endsWith(BETWEEN) ? end.end() - BETWEEN.length() : end.end();
  }
}
