package org.anshu.reports.named;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshu.reports.catalogue.ReportInput;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Words;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Release;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.origin.Place;

/** What a report of named cases is written from: a release, its names, its lists and the words. */
final class CaseFile {

  private static final String NUMERALS = "一二三四五六七八九";

  private final ReportInput input;
  private final CaseSource reader;
  private final Release release;
  private final Map<String, String> units;
  private final Words words;
  private final Words common = Words.load("named");
  private int tables;
  private int sections;

  /** The cases of {@code input}, told in the words of the report {@code id}. */
  CaseFile(ReportInput input, String id) {
    this(input, new CaseReader(input.serving(), input.releaseId()), id);
  }

  /** The cases of {@code reader}. */
  CaseFile(ReportInput input, CaseSource reader, String id) {
    this.input = input;
    this.reader = reader;
    this.release = reader.release();
    this.units = reader.names("dim_unit", "unit_code");
    this.words = Words.load(id);
  }

  ReportInput input() {
    return input;
  }

  Release release() {
    return release;
  }

  Words words() {
    return words;
  }

  /** The unit's name; its code if it has none. */
  String unit(String code) {
    return units.getOrDefault(code, code.isEmpty() ? common.say("unknown") : code);
  }

  /** The units in printing order. */
  List<String> units() {
    return List.copyOf(units.keySet());
  }

  /** What the codes of sectors are called. */
  Map<String, String> sectors() {
    return reader.names("dim_sector", "sector_code");
  }

  /** A whole list, as far as the reader sees it. */
  ServedList list(String id) {
    return reader.list(id, "", input.reader());
  }

  /** The part of a list that is about one thing, such as an enterprise. */
  ServedList list(String id, String scope) {
    return reader.list(id, scope, input.reader());
  }

  /** The title of the next table, with its number. */
  String table(String key) {
    tables++;
    return common.say("table", tables, words.say(key));
  }

  /** How a sentence points at the table with {@code title}: 表2. */
  static String number(String title) {
    return title.substring(0, title.indexOf('　'));
  }

  /** Whether these are the cases of several units: not in the edition of one of them. */
  boolean comparesUnits() {
    return input.reader().unit().isEmpty();
  }

  /** What a code is called: level, grade, kind …; the code itself if nobody says. */
  String called(String family, String code) {
    String key = family + "." + code;
    return common.has(key) ? common.say(key) : code.isEmpty() ? common.say("unknown") : code;
  }

  /** The name of an enterprise, or what stands for it. */
  String enterprise(ServedList.Line line) {
    String name = line.text("enterprise_name");
    return name.isEmpty() ? common.say("enterprise.unnamed") : name;
  }

  /** Whose cases these are: the city, or the district of the edition. */
  String whole() {
    String unit = input.reader().unit();
    return unit.isEmpty() ? common.say("whole") : unit(unit);
  }

  /** The last day of the month: 2026年6月30日. */
  Passage end() {
    LocalDate end = release.month().atEndOfMonth();
    return new Passage.Builder()
        .add(period(end.getYear()))
        .add("年")
        .add(period(end.getMonthValue()))
        .add("月")
        .add(period(end.getDayOfMonth()))
        .add("日")
        .build();
  }

  /** The month: 2026年6月. */
  Passage month() {
    return new Passage.Builder()
        .add(period(release.month().getYear()))
        .add("年")
        .add(period(release.month().getMonthValue()))
        .add("月")
        .build();
  }

  /** A number that names the period. */
  Passage period(int number) {
    Place month = Place.of("release_", Map.of("release_id", release.id()), "month");
    return Passage.of(number, Origin.at(Making.PERIOD, null, month));
  }

  /** The heading of the next section with its paragraph; numbered as they come. */
  Block.Heading heading(String name, Passage text) {
    String title = words.say("heading." + name).replaceFirst("^[" + NUMERALS + "]、", "");
    String numeral = NUMERALS.substring(sections, sections + 1);
    sections++;
    return new Block.Heading(numeral + "、" + title, text, words.say("sheet." + name), name);
  }

  /** The day of issue. */
  String date() {
    LocalDate day = release.computedAt().toLocalDate();
    return common.say("date", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** The notes at the end, then who issues it and when. */
  List<Block> closing(List<String> notes) {
    List<Block> blocks = new ArrayList<>();
    if (!notes.isEmpty()) {
      blocks.add(
          new Block.Heading(
              common.say("heading.notes"), Passage.EMPTY, common.say("sheet.notes"), "notes"));
      int number = 0;
      for (String note : notes) {
        blocks.add(new Block.Remark("　　" + ++number + ". " + words.say(note)));
      }
    }
    blocks.add(signature());
    return blocks;
  }

  /** Who issues it and when. */
  Block.Signature signature() {
    String contact = input.settings().contact();
    return new Block.Signature(
        input.settings().issuer(), date(), contact.isBlank() ? "" : common.say("contact", contact));
  }

  /** A bulletin or tables. */
  WrittenReport report(String title, List<Block> blocks, Frame frame) {
    String signer = input.settings().signer();
    boolean bulletin = frame.kind() == Frame.Kind.BULLETIN;
    return new WrittenReport(
        input.settings().issuer(),
        bulletin
            ? common.say("issue", input.settings().year(), input.settings().issueNumber())
            : "",
        date(),
        bulletin && !signer.isBlank() ? common.say("signer", signer) : "",
        title,
        frame.kind() == Frame.Kind.NOTICE ? "" : "（" + month().text() + "）",
        blocks,
        input.fonts().missing(),
        frame);
  }

  /**
   * The dress of a letter to the units. A document number, copies and the like are printed if the
   * office gives them as parameters; none is made up.
   */
  Frame notice() {
    Map<String, String> given = input.parameters();
    String unit = input.reader().unit();
    return new Frame(
        Frame.Kind.NOTICE,
        given.getOrDefault("document_number", ""),
        given.getOrDefault("copy_number", ""),
        given.getOrDefault("secrecy", ""),
        given.getOrDefault("urgency", ""),
        given.getOrDefault(
            "recipient",
            unit.isEmpty() ? common.say("recipient") : common.say("recipient.unit", unit(unit))),
        given.getOrDefault("copies", ""),
        input.settings().issuer(),
        date(),
        true);
  }
}
