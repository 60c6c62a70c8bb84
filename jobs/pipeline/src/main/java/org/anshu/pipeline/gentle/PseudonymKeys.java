package org.anshu.pipeline.gentle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * The keys by which pseudonyms are made: {@code <home>/secrets/pseudonym.keys}, one line a key, the
 * last one in use. Outside of the warehouse, so that a copy of it tells nobody.
 */
public final class PseudonymKeys {

  /** The file below an installation's home. */
  public static final String FILE = "secrets/pseudonym.keys";

  private static final Pattern LINE =
      Pattern.compile("(k[1-9][0-9]{0,5}) (\\d{4}-\\d{2}-\\d{2}) ([A-Za-z0-9+/=]{44})");
  private static final int KEY_BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private PseudonymKeys() {}

  /**
   * One key.
   *
   * @param id stands before every pseudonym made by it, such as {@code k1}
   * @param since the day it was made
   */
  public record Key(String id, LocalDate since, byte[] secret) {
    @Override
    public String toString() {
      return id;
    }
  }

  /** Makes the first key of the installation if it has none. */
  public static void ensure(Path home, Clock clock) {
    Path file = home.resolve(FILE);
    if (!Files.exists(file)) {
      write(file, List.of(fresh(1, LocalDate.now(clock))));
    }
  }

  /**
   * The key in use.
   *
   * @throws AnshuException SETTINGS_INVALID if there is none, or others can read it
   */
  public static Key current(Path home) {
    List<Key> keys = all(home);
    return keys.get(keys.size() - 1);
  }

  /** Every key, the oldest first. */
  public static List<Key> all(Path home) {
    Path file = home.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw refused(file, "没有这个文件", "There is no such file");
    }
    try {
      Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
      permissions.removeAll(OWNER_ONLY);
      if (!permissions.isEmpty()) {
        throw refused(file, "其他用户可以读取", "Other users can read it");
      }
      List<Key> keys = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) {
          keys.add(
              new Key(
                  parts.group(1),
                  LocalDate.parse(parts.group(2)),
                  Base64.getDecoder().decode(parts.group(3))));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          throw refused(file, "有无法识别的行", "A line that cannot be read");
        }
      }
      if (keys.isEmpty()) {
        throw refused(file, "没有密钥", "It holds no key");
      }
      return List.copyOf(keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts a new key into use: the next pull of every source with pseudonyms reads all rows again and
   * writes them with the new key.
   *
   * @param forget whether the older keys are destroyed: nobody can then tell whose the old
   *     pseudonyms were
   * @return the new key
   */
  public static Key rotate(Path home, Clock clock, boolean forget) {
    List<Key> keys = new ArrayList<>(all(home));
    int last = Integer.parseInt(keys.get(keys.size() - 1).id().substring(1));
    if (forget) {
      keys.clear();
    }
    Key next = fresh(last + 1, LocalDate.now(clock));
    keys.add(next);
    write(home.resolve(FILE), keys);
    return next;
  }

  private static Key fresh(int number, LocalDate day) {
    byte[] secret = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(secret);
    return new Key("k" + number, day, secret);
  }

  private static void write(Path file, List<Key> keys) {
    StringBuilder text =
        new StringBuilder("# Keys of pseudonyms: keep a copy in a safe place, and nowhere else.\n");
    for (Key key : keys) {
      String secret = Base64.getEncoder().encodeToString(key.secret());
      text.append(key.id()).append(' ').append(key.since()).append(' ').append(secret).append('\n');
    }
    try {
      Files.createDirectories(file.getParent());
      Path draft = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(draft);
      Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Keys not written: " + file, e);
    }
  }

  private static AnshuException refused(Path file, String chinese, String english) {
    return new AnshuException(
        FailureCode.SETTINGS_INVALID,
        new Text(
            "化名密钥文件 " + file + " 只有本人可读",
            "Pseudonym keys in " + file + ", readable by their owner only"),
        new Text(chinese, english),
        new Text(
            "从备份恢复该文件并执行 chmod 600；确无备份时执行 ./anshu migrate 新建（原有化名将与新化名无法对应）",
            "Restore it from its safe copy and run chmod 600; without a copy ./anshu migrate makes a"
                + " new one, whose pseudonyms will not match the old"));
  }
}
