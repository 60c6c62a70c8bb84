package org.anshu.schedules.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anshu.failure.Text;
import org.anshu.schedules.release.Difference.Part;

/** What two seals have otherwise of all that is no data: definitions, program, fonts, settings. */
final class SealChanges {

  private static final int SHOWN = 80;

  private SealChanges() {}

  /** What {@code later} has otherwise than {@code earlier}. */
  static List<Difference> of(SealedRelease earlier, SealedRelease later) {
    List<Difference> found = new ArrayList<>();
    add(found, new Text("定义文件", "definition"), earlier.definitions(), later.definitions());
    add(found, new Text("程序", "program"), earlier.program(), later.program());
    add(found, new Text("字体", "font"), earlier.fonts(), later.fonts());
    add(found, new Text("发文设置", "setting"), earlier.settings(), later.settings());
    return found;
  }

  /**
   * The definitions that were changed after the figures had been computed and before the release
   * was sealed; none if it was rendered by the run that computed it.
   *
   * @param computed definition file, relative to home or product, to its hash at the computing
   */
  static List<Difference> beforeSealing(Map<String, String> computed, SealedRelease seal) {
    List<Difference> found = new ArrayList<>();
    new TreeMap<>(computed)
        .forEach(
            (file, hash) -> {
              String home = seal.definitions().get("home/" + file);
              String product = seal.definitions().get("product/" + file);
              boolean same =
                  hash.equals(home)
                      || hash.equals(product)
                      || hash.equals(home + "+" + product)
                      || hash.equals(product + "+" + home);
              if (!same) {
                found.add(
                    new Difference(
                        Part.SINCE,
                        file,
                        new Text("计算之后、封存之前已变", "changed after computing, before sealing")));
              }
            });
    return found;
  }

  /** Adds what differs of one kind. */
  static void add(
      List<Difference> found, Text kind, Map<String, String> sealed, Map<String, String> now) {
    TreeSet<String> names = new TreeSet<>(sealed.keySet());
    names.addAll(now.keySet());
    names.removeIf(name -> Objects.equals(sealed.get(name), now.get(name)));
    for (String name : names) {
      String was = cut(sealed.getOrDefault(name, "—"));
      String is = cut(now.getOrDefault(name, "—"));
      found.add(
          new Difference(
              Part.SINCE,
              name,
              new Text(
                  "%s %s → %s".formatted(kind.chinese(), was, is),
                  "%s %s → %s".formatted(kind.english(), was, is))));
    }
  }

  private static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
