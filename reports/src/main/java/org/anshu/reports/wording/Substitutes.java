package org.anshu.reports.wording;

import java.util.List;
import org.anshu.reports.FontFile;
import org.anshu.reports.FontRole;
import org.anshu.reports.FontRoles;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.document.Words;
import org.anshu.reports.origin.Passage;

/** The remark on fonts that stand in for those that GB/T 9704 names. */
public final class Substitutes {

  /** The roles whose substitution the document itself declares. */
  private static final List<FontRole> DECLARED = List.of(FontRole.TITLE, FontRole.BODY);

  private Substitutes() {}

  /**
   * The remark, for the issuing office: whoever signs is to know. Nothing for other readers, and
   * nothing if no font is substituted.
   */
  public static List<Passage> told(FontRoles fonts, Reader reader, Words words) {
    if (reader.kind() != Reader.Kind.INTERNAL) {
      return List.of();
    }
    List<String> substitutes =
        DECLARED.stream()
            .filter(role -> fonts.font(role).fit() != FontFile.Fit.STANDARD)
            .map(role -> words.say("note.fonts.part", role.family(), fonts.font(role).name()))
            .toList();
    return substitutes.isEmpty()
        ? List.of()
        : List.of(words.tell("note.fonts", words.list(substitutes)));
  }
}
