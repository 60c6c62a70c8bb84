package org.anshu.reports.declared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anshu.failure.Text;
import org.anshu.reports.FontRoles;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.declared.Declaration.ChartPart;
import org.anshu.reports.declared.Declaration.Content;
import org.anshu.reports.declared.Declaration.LargerPart;
import org.anshu.reports.declared.Declaration.SectionPart;
import org.anshu.reports.declared.Declaration.TablePart;
import org.anshu.reports.declared.Declaration.TextPart;
import org.anshu.reports.declared.Declaration.Use;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Block.Signature;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Words;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Member;
import org.anshu.reports.figures.Release;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;
import org.anshu.reports.wording.LargerAccidents;
import org.anshu.reports.wording.Substitutes;

/** Writes one edition of a declared report. */
final class DeclaredWriter {

  private static final int FIRST_QUARTER = 3;

  private final Declaration declaration;
  private final Scope scope;
  private final Facts facts;
  private final Words words;
  private final Sentences sentences;
  private final ReportSettings settings;
  private final FontRoles fonts;
  private final Reader reader;
  private int tables;
  private int charts;

  DeclaredWriter(
      Declaration declaration,
      Scope scope,
      ReportSettings settings,
      FontRoles fonts,
      Reader reader) {
    this.declaration = declaration;
    this.scope = scope;
    this.facts = scope.facts();
    this.words = scope.words();
    this.sentences = new Sentences(scope);
    this.settings = settings;
    this.fonts = fonts;
    this.reader = reader;
  }

  /** The report. Fails with file and line if it names a figure that the release does not hold. */
  WrittenReport write() {
    Set<String> absent = absent();
    List<Block> blocks = new ArrayList<>();
    for (SectionPart section : declaration.sections()) {
      if (absent.contains(section.name())) {
        blocks.add(heading(section, words.tell("section.absent")));
      } else {
        section(section, blocks);
      }
    }
    if (!declaration.notes().isEmpty()) {
      List<Passage> substitutes = Substitutes.told(fonts, reader, words);
      List<Block> notes = new Notes(scope, sentences, substitutes).write(declaration);
      String sheet = words.say("sheet.notes");
      blocks.add(new Heading(words.say("heading.notes"), Passage.EMPTY, sheet, "notes"));
      blocks.addAll(notes);
    }
    Release release = scope.figures().release();
    LocalDate made = release.computedAt().toLocalDate();
    String date = words.say("date", made.getYear(), made.getMonthValue(), made.getDayOfMonth());
    blocks.add(new Signature(settings.issuer(), date, optional("contact", settings.contact())));
    String subtitle =
        declaration.subtitle().isEmpty()
            ? words.say("subtitle", scope.month().getYear(), scope.name("cumulative"))
            : scope.fill(declaration.subtitle());
    return new WrittenReport(
        settings.issuer(),
        "",
        date,
        optional("signer", settings.signer()),
        scope.fill(declaration.heading()),
        subtitle,
        blocks,
        List.copyOf(fonts.missing()),
        Frame.of(declaration.frame()));
  }

  private String optional(String phrase, String value) {
    return value.isBlank() ? "" : words.say(phrase, value);
  }

  private Heading heading(SectionPart section, Passage text) {
    String title = scope.fill(section.heading());
    String sheet = title.replaceFirst("^[一二三四五六七八九十]+、", "");
    return new Heading(title, text, sheet, section.name());
  }

  private void section(SectionPart section, List<Block> blocks) {
    List<Block> body = new ArrayList<>();
    Passage first = null;
    for (Content content : section.content()) {
      for (Block block : blocks(content)) {
        if (first == null && body.isEmpty() && block instanceof Paragraph paragraph) {
          first = paragraph.passage();
        } else {
          body.add(block);
        }
      }
    }
    blocks.add(heading(section, first == null ? Passage.EMPTY : first));
    blocks.addAll(body);
  }

  /** Whether it is of the quarter alone while that is the year to date, which is told already. */
  private boolean repeats(Content content) {
    if (scope.month().getMonthValue() > FIRST_QUARTER) {
      return false;
    }
    Stream<String> windows = Stream.of();
    if (content instanceof TextPart text) {
      windows =
          Slot.pieces(words.raw(text.phrase())).stream()
              .flatMap(piece -> Stream.ofNullable(piece.slot()))
              .flatMap(slot -> slot.refs().stream().map(Ref::window));
    } else if (content instanceof TablePart table) {
      windows =
          table.columns().stream()
              .map(column -> column.ref() == null ? column.window() : column.ref().window());
    }
    List<String> all = windows.toList();
    return !all.isEmpty() && all.stream().allMatch("quarter"::equals);
  }

  private List<? extends Block> blocks(Content content) {
    if (repeats(content)) {
      return List.of();
    }
    if (content instanceof TextPart text) {
      return sentences.tell(text.phrase()).map(Paragraph::new).stream().toList();
    }
    if (content instanceof LargerPart) {
      return new LargerAccidents(facts, words, scope.unit())
          .list(scope.passage(Scope.CUMULATIVE)).stream().map(Paragraph::new).toList();
    }
    if (content instanceof TablePart table) {
      tables++;
      return List.of(
          new TableWriter(scope, sentences).write(table, words.say("caption.table", tables)));
    }
    ChartPart chart = (ChartPart) content;
    if (scope.isDistrict() && chart.rows().equals(TableReader.UNITS)) {
      return List.of();
    }
    charts++;
    return List.of(new ChartWriter(scope).write(chart, words.say("caption.chart", charts)));
  }

  /** The sections without one of the indicators they require; fails for any other that lacks. */
  private Set<String> absent() {
    Set<String> absent = new LinkedHashSet<>();
    for (SectionPart section : declaration.sections()) {
      if (section.requires().stream().anyMatch(facts::unknown)) {
        absent.add(section.name());
      }
    }
    Faults faults = new Faults(declaration.folder().name());
    for (Use use : declaration.uses()) {
      if (!absent.contains(use.section())) {
        lacking(use).ifPresent(problem -> faults.add(use.file(), use.line(), problem));
      }
    }
    faults.refuse();
    return absent;
  }

  private Optional<Text> lacking(Use use) {
    String id = use.ref().indicator();
    String release = scope.figures().release().id();
    if (facts.unknown(id)) {
      return Optional.of(
          new Text(
              "发布版本 " + release + " 没有指标 " + id + "；接入其来源后重算该月，或列入本节 requires（缺时整节注明无数据来源）",
              "Release " + release + " has no " + id + "; recompute, or list it in requires"));
    }
    if (use.ref().window().startsWith("quarter") && !facts.addsUp(id)) {
      return Optional.of(
          new Text(
              id + " 各月之和不等于累计，不能按季相加；改用 cumulative",
              "The months of " + id + " do not add up; use cumulative"));
    }
    String code = use.ref().code();
    if (!code.isEmpty()) {
      String list = facts.indicator(id).labels().category();
      List<Member> members = scope.members(list.isEmpty() ? TableReader.SECTORS : list);
      if (members.stream().noneMatch(member -> member.code().equals(code))) {
        List<String> codes = members.stream().map(Member::code).toList();
        return Optional.of(
            new Text(
                "代码表 " + list + " 没有代码 " + code + "；有：" + String.join("、", codes),
                "Code list " + list + " has no " + code + "; it has " + codes));
      }
    }
    if (!use.by().isEmpty() && scope.members(use.by()).isEmpty()) {
      return Optional.of(
          new Text(
              "发布版本 " + release + " 没有代码表 " + use.by() + "；重算该月",
              "Release " + release + " has no code list " + use.by() + "; recompute the month"));
    }
    return Optional.empty();
  }
}
