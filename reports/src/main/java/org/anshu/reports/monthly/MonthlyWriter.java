package org.anshu.reports.monthly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.anshu.reports.FontFile;
import org.anshu.reports.FontRole;
import org.anshu.reports.FontRoles;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.figures.Release;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.monthly.Block.Heading;
import org.anshu.reports.monthly.Block.Signature;

/** Writes the monthly report: every sentence and every table of it. */
public final class MonthlyWriter {

  /** The roles whose substitution the document itself declares. */
  private static final List<FontRole> DECLARED = List.of(FontRole.TITLE, FontRole.BODY);

  private final Words words = Words.load();
  private final ReportSettings settings;
  private final FontRoles fonts;

  /** A writer for one office; {@code fonts} only for the remark on substitutes. */
  public MonthlyWriter(ReportSettings settings, FontRoles fonts) {
    this.settings = settings;
    this.fonts = fonts;
  }

  /** The report of {@code figures}, defined by {@code indicators}. */
  public WrittenReport write(ReleaseFigures figures, List<Indicator> indicators) {
    Facts facts = new Facts(figures, indicators);
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(new OverallSection(facts, words).write());
    blocks.addAll(new SectorSection(facts, words).write());
    blocks.addAll(new AreaSection(facts, words).write());
    blocks.addAll(new HazardSection(facts, words).write());
    blocks.addAll(new EnforcementSection(facts, words).write());
    blocks.addAll(new EquipmentSection(facts, words).write());
    blocks.addAll(new CreditSection(facts, words).write());
    blocks.add(new Heading(words.say("heading.notes"), "", words.say("sheet.notes")));
    blocks.addAll(new Closing(facts, words, fontNotes()).write());
    Release release = figures.release();
    LocalDate issued = release.computedAt().toLocalDate();
    String date =
        words.say("date", issued.getYear(), issued.getMonthValue(), issued.getDayOfMonth());
    String contact =
        settings.contact().isBlank() ? "" : words.say("contact", settings.contact());
    String signer = settings.signer().isBlank() ? "" : words.say("signer", settings.signer());
    blocks.add(new Signature(settings.issuer(), date, contact));
    return new WrittenReport(
        settings.issuer(),
        words.say("issue", settings.year(), settings.issueNumber()),
        date,
        signer,
        settings.title(),
        words.say("subtitle", release.month().getYear(), release.month().getMonthValue()),
        blocks,
        warnings(figures.indicators()));
  }

  private List<String> fontNotes() {
    return DECLARED.stream()
        .filter(role -> fonts.font(role).fit() != FontFile.Fit.STANDARD)
        .map(role -> words.say("note.fonts.part", role.family(), fonts.font(role).name()))
        .toList();
  }

  private List<Text> warnings(Set<String> present) {
    List<Text> warnings = new ArrayList<>(fonts.missing());
    for (String indicator : ReportDefinition.load().indicators()) {
      if (!present.contains(indicator)) {
        warnings.add(
            new Text(
                "发布版本中没有指标 " + indicator + " 的数据,按零列示",
                "The release holds nothing of " + indicator + "; it is printed as zero"));
      }
    }
    return warnings;
  }
}
