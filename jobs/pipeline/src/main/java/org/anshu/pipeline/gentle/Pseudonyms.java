package org.anshu.pipeline.gentle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.anshu.connectors.spi.Personal;
import org.anshu.connectors.spi.TableContract;

/**
 * Replaces personal values: {@code <key id>:<base32 of HMAC-SHA-256>}, so that records of one
 * person can be linked and nobody can be named. For one thread at a time.
 */
public final class Pseudonyms {

  private static final String ALGORITHM = "HmacSHA256";
  private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

  /** 160 bits: 32 characters, no padding, and no two persons of a country alike. */
  private static final int BYTES = 20;

  private final String keyId;
  private final Mac mac;

  private Pseudonyms(PseudonymKeys.Key key) {
    keyId = key.id();
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.secret(), ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  /**
   * Pseudonyms by the key that the installation in {@code home} uses now.
   *
   * @throws org.anshu.failure.AnshuException SETTINGS_INVALID if there is none
   */
  public static Pseudonyms of(Path home) {
    return new Pseudonyms(PseudonymKeys.current(home));
  }

  /** Whether rows of {@code table} land with pseudonyms. */
  public static boolean areIn(TableContract table) {
    return table.columns().stream().anyMatch(column -> column.pseudonymise() != null);
  }

  /** The id of the key in use. */
  public String keyId() {
    return keyId;
  }

  /** The pseudonym of {@code raw}, the same for every way to write it. */
  public String of(Personal kind, String raw) {
    mac.update(kind.key().getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    byte[] hash =
        mac.doFinal(PersonalValues.normalised(kind, raw).getBytes(StandardCharsets.UTF_8));
    StringBuilder text = new StringBuilder(keyId.length() + 1 + BYTES * 8 / 5);
    text.append(keyId).append(':');
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < BYTES; i++) {
      buffer = buffer << 8 | hash[i] & 0xff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32[buffer >> bits & 31]);
        buffer &= (1 << bits) - 1;
      }
    }
    return text.toString();
  }
}
