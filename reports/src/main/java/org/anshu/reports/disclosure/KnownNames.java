package org.anshu.reports.disclosure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names that no public edition may hold, whatever they end in: sole traders and enterprises whose
 * name has no legal form are not to be recognised by a pattern.
 */
public final class KnownNames {

  /** From this length on a name is no word of the language by chance. */
  private static final int LONG = 4;

  private static final int START = 2;

  private final Map<String, List<String>> byStart = new HashMap<>();

  /**
   * Names that are looked for.
   *
   * @param names of any length; those of one character are left out
   */
  public KnownNames(Collection<String> names) {
    for (String name : names) {
      String plain = plain(name);
      if (plain.length() >= START) {
        byStart.computeIfAbsent(plain.substring(0, START), key -> new ArrayList<>()).add(plain);
      }
    }
    byStart.values().forEach(same -> same.sort(Comparator.comparing(String::length).reversed()));
  }

  /**
   * The first name in a text: of four characters or more anywhere, a shorter one only where it
   * stands between characters that are no letters. Full-width letters and spaces make no
   * difference.
   */
  public Optional<String> in(String text) {
    String plain = plain(text);
    for (int at = 0; at + START <= plain.length(); at++) {
      for (String name : byStart.getOrDefault(plain.substring(at, at + START), List.of())) {
        boolean whole = name.length() >= LONG || alone(plain, at, at + name.length());
        if (whole && plain.startsWith(name, at)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean alone(String text, int start, int end) {
    boolean before = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
    boolean after = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    return before && after;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\u3000]+", "");
  }
}
