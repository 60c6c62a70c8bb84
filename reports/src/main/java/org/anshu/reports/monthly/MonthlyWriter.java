package org.anshu.reports.monthly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.anshu.reports.FontRoles;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Signature;
import org.anshu.reports.document.Words;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Release;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;
import org.anshu.reports.wording.Substitutes;

/** Writes the monthly report: every sentence and every table of it. */
public final class MonthlyWriter {

  private final Words words = Words.load();
  private final ReportDefinition definition = ReportDefinition.load();
  private final ReportSettings settings;
  private final FontRoles fonts;
  private final Reader reader;

  /** A writer for one office and its own reading. */
  public MonthlyWriter(ReportSettings settings, FontRoles fonts) {
    this(settings, fonts, Reader.INTERNAL);
  }

  /** A writer for one office; {@code fonts} only for the remark on substitutes. */
  MonthlyWriter(ReportSettings settings, FontRoles fonts, Reader reader) {
    this.settings = settings;
    this.fonts = fonts;
    this.reader = reader;
  }

  /** The report of {@code figures}, defined by {@code indicators}. */
  public WrittenReport write(ReleaseFigures figures, List<Indicator> indicators) {
    Facts facts = new Facts(figures, indicators);
    List<Block> blocks = new ArrayList<>();
    sections(facts)
        .forEach((section, key) -> blocks.addAll(section.writeIfComputed(key.name, key.indicator)));
    blocks.add(
        new Heading(words.say("heading.notes"), Passage.EMPTY, words.say("sheet.notes"), "notes"));
    blocks.addAll(
        new Closing(
                facts,
                words,
                definition.indicators(),
                Substitutes.told(fonts, reader, words),
                definition.smallCounts())
            .write());
    Release release = figures.release();
    LocalDate issued = release.computedAt().toLocalDate();
    String date =
        words.say("date", issued.getYear(), issued.getMonthValue(), issued.getDayOfMonth());
    String contact = settings.contact().isBlank() ? "" : words.say("contact", settings.contact());
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

  /** The sections in order, each with its name and the indicator it is nothing without. */
  private Map<Section, SectionKey> sections(Facts facts) {
    Map<Section, SectionKey> sections = new LinkedHashMap<>();
    String accidents = OverallSection.ACCIDENTS;
    sections.put(new OverallSection(facts, words), new SectionKey("overall", accidents));
    sections.put(new SectorSection(facts, words), new SectionKey("sectors", accidents));
    sections.put(new AreaSection(facts, words), new SectionKey("areas", accidents));
    sections.put(new HazardSection(facts, words), new SectionKey("hazards", HazardSection.FOUND));
    sections.put(
        new EnforcementSection(facts, words),
        new SectionKey("enforcement", EnforcementSection.INSPECTIONS));
    sections.put(
        new EquipmentSection(facts, words), new SectionKey("equipment", EquipmentSection.IN_USE));
    sections.put(new CreditSection(facts, words), new SectionKey("credit", CreditSection.LISTED));
    return sections;
  }

  private record SectionKey(String name, String indicator) {}

  private List<Text> warnings(Set<String> present) {
    List<Text> warnings = new ArrayList<>(fonts.missing());
    for (String indicator : definition.indicators()) {
      if (!present.contains(indicator)) {
        warnings.add(
            new Text(
                "发布版本中没有指标 " + indicator + " 的数据，未列示",
                "The release holds nothing of " + indicator + "; it is not printed"));
      }
    }
    return warnings;
  }
}
