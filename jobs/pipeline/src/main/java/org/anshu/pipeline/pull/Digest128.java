package org.anshu.pipeline.pull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The first 128 bits of the SHA-256 of a list of values; the same values give the same bits. */
final class Digest128 {

  private static final int SIZE = 32;

  private final MessageDigest sha = sha256();
  private final byte[] out = new byte[SIZE];
  private byte[] buffer = new byte[512];
  private int length;
  private long high;
  private long low;

  /** Digests {@code values}; null and the empty text differ. */
  void of(@Nullable Object[] values) {
    length = 0;
    for (Object value : values) {
      add(value);
    }
    finish();
  }

  /** Digests one text. */
  void of(String text) {
    length = 0;
    add(text);
    finish();
  }

  /** Bits 0 to 63 of the last digest. */
  long high() {
    return high;
  }

  /** Bits 64 to 127 of the last digest. */
  long low() {
    return low;
  }

  /** The last digest as 32 hexadecimal digits. */
  String hex() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(high) + hex.toHexDigits(low);
  }

  private void add(@Nullable Object value) {
    if (value == null) {
      put((byte) 0);
    } else if (value instanceof String text) {
      putText(text);
    } else if (value instanceof Integer number) {
      putLong((byte) 2, number);
    } else if (value instanceof Long number) {
      putLong((byte) 2, number);
    } else if (value instanceof Boolean flag) {
      put(flag ? (byte) 4 : (byte) 3);
    } else if (value instanceof LocalDate date) {
      putLong((byte) 5, date.toEpochDay());
    } else if (value instanceof LocalDateTime time) {
      putLong((byte) 6, time.toEpochSecond(ZoneOffset.UTC));
      putLong((byte) 6, time.getNano());
    } else if (value instanceof BigDecimal number) {
      putText(number.stripTrailingZeros().toPlainString());
    } else {
      throw new IllegalArgumentException("No digest of " + value.getClass());
    }
  }

  private void putText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    putLong((byte) 1, bytes.length);
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  private void putLong(byte tag, long value) {
    put(tag);
    room(Long.BYTES);
    for (int shift = 56; shift >= 0; shift -= 8) {
      buffer[length++] = (byte) (value >>> shift);
    }
  }

  private void put(byte value) {
    room(1);
    buffer[length++] = value;
  }

  private void room(int bytes) {
    if (length + bytes > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
    }
  }

  private void finish() {
    try {
      sha.update(buffer, 0, length);
      sha.digest(out, 0, SIZE);
    } catch (DigestException e) {
      throw new IllegalStateException("Room for a digest", e);
    }
    high = longAt(0);
    low = longAt(Long.BYTES);
  }

  private long longAt(int offset) {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << 8 | out[offset + i] & 0xff;
    }
    return value;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
