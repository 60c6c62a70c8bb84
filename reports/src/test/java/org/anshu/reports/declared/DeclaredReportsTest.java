package org.anshu.reports.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anshu.reports.FontFile;
import org.anshu.reports.FontRole;
import org.anshu.reports.FontRoles;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Exhibit;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reports that folders declare: what each says of made-up figures. */
class DeclaredReportsTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  static List<String> reports() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("templates"))) {
      return folders
          .filter(DeclaredReportsTest::isDeclared)
          .map(folder -> String.valueOf(folder.getFileName()))
          .sorted()
          .toList();
    }
  }

  private static boolean isDeclared(Path folder) {
    try {
      Path file = folder.resolve("report.yml");
      return Files.exists(file) && Files.readString(file).contains("\nkind: document\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void saysWhatItsGoldenTextSays(String id) throws IOException {
    Declaration declaration = declaration(id);
    String text =
        withoutFonts(PlainText.of(write(declaration, SampleFigures.of(month(declaration)), "")));
    Path golden = GOLDEN.resolve(id + ".txt");
    Path now = Path.of("target", id + ".txt");
    Files.writeString(now, text);
    assertThat(now)
        .as("Look at %s; if it is right, copy it to %s", now, golden)
        .hasSameTextualContentAs(golden);
  }

  /** Which fonts there are is the machine's matter. */
  private static String withoutFonts(String text) {
    return text.replaceAll("\\d+\\. 本报告使用替代字体[^\n]*\n", "").replaceAll("\\d+\\. (本报告依据)", "$1");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyNumberSaysWhereItIsFrom(String id) throws IOException {
    Declaration declaration = declaration(id);
    SampleFigures sample = SampleFigures.of(month(declaration));
    ReleaseFigures figures = sample.figures(declaration.uses());
    WrittenReport report = write(declaration, figures, "");
    Set<String> known = new TreeSet<>();
    for (Block block : report.blocks()) {
      if (block instanceof Table table) {
        table.rows().forEach(row -> assertOrigins(table.name(), row, figures));
      } else if (block instanceof Exhibit chart) {
        chart.rows().forEach(row -> assertOrigins(chart.title(), row, figures));
      } else if (block instanceof Paragraph paragraph) {
        assertMarked(paragraph.passage());
      } else if (block instanceof Heading heading) {
        assertMarked(heading.passage());
        assertThat(known.add(heading.name())).isTrue();
      } else if (block instanceof Remark remark && !remark.text().contains("第")) {
        assertThat(remark.passage().marks()).isNotEmpty();
      }
    }
  }

  private static void assertOrigins(String table, Row row, ReleaseFigures figures) {
    for (Cell cell : row.cells()) {
      Origin origin = cell.origin();
      if (cell.isNumber()) {
        assertThat(origin).as(table + " " + row.name()).isNotNull();
      }
      if (origin != null && origin.making() == Making.VALUE && cell.isNumber()) {
        for (Key key : origin.keys()) {
          assertThat(figures.has(key) || cell.printed().matches("0(\\.0+)?"))
              .as(key.toString())
              .isTrue();
        }
      }
    }
  }

  /** Every digit of a sentence is marked, but for those of names and instruments. */
  private static void assertMarked(Passage passage) {
    StringBuilder rest = new StringBuilder(passage.text());
    passage
        .marks()
        .forEach(
            mark -> rest.replace(mark.start(), mark.end(), "x".repeat(mark.end() - mark.start())));
    String plain =
        rest.toString()
            .replaceAll("GB(/T)? \\d+—\\d+|30分钟|12345|[a-z_]+_?\\d+", "")
            .replaceAll("“\\d+·\\d+”", "");
    assertThat(plain).as(passage.text()).doesNotContainPattern("[0-9]");
  }

  @Test
  void aDistrictSeesItsOwnFiguresBesideTheCitys() throws IOException {
    Declaration declaration = declaration("half-year");
    String text = PlainText.of(write(declaration, SampleFigures.of(JUNE), "990102"));
    assertThat(text)
        .contains("云峰区2026年上半年安全生产形势分析", "\n全　市 | ", "\n云峰区 | ")
        .doesNotContain("临江区", "南浦区", "居前的地区");
  }

  @Test
  void substituteFontsAreTheOfficesMatter() throws IOException {
    Declaration declaration = declaration("half-year");
    ReleaseFigures figures = SampleFigures.of(JUNE).figures(declaration.uses());
    String remark = "本报告使用替代字体";
    boolean standard =
        FontRoles.find(List.of()).font(FontRole.TITLE).fit() == FontFile.Fit.STANDARD;
    String office = PlainText.of(write(declaration, figures, Reader.INTERNAL));
    assertThat(office.contains(remark)).isEqualTo(!standard);
    assertThat(PlainText.of(write(declaration, figures, Reader.PUBLIC)))
        .contains("本报告依据")
        .doesNotContain(remark);
    assertThat(PlainText.of(write(declaration, figures, Reader.district("990102"))))
        .doesNotContain(remark);
  }

  @Test
  void sixtyUnitsWithLongNamesAndRareCharactersAreAllThere() throws IOException {
    WrittenReport report = write(declaration("accident-tables"), SampleFigures.many(JUNE), "");
    Table areas =
        report.tables().stream()
            .filter(one -> one.name().equals("by-area"))
            .findFirst()
            .orElseThrow();
    assertThat(areas.rows()).hasSize(61);
    assertThat(areas.headerDepth()).isEqualTo(3);
    assertThat(areas.rows().get(60).name()).isEqualTo("第60管理区（垚堃㙦𬭚地方国有煤炭矿区综合管理委员会）");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void aMonthInWhichNothingHappenedHasZeroSentencesAndEmptyLists(String id) throws IOException {
    Declaration declaration = declaration(id);
    WrittenReport report = write(declaration, SampleFigures.quiet(month(declaration)), "");
    for (Table table : report.tables()) {
      assertThat(table.columns()).isNotEmpty();
      if (table.name().equals("larger-cases")) {
        assertThat(table.rows()).isEmpty();
      }
    }
    assertThat(PlainText.of(report)).doesNotContain("居前的为；", "居前的为。", "null");
  }

  @Test
  void theQuarterIsTheSumOfItsMonths() throws IOException {
    Declaration declaration = declaration("quarterly");
    ReleaseFigures figures = SampleFigures.of(JUNE).figures(declaration.uses());
    Facts facts = new Facts(figures, SampleFigures.INDICATORS);
    Key quarter = Key.total("accident.deaths", "quarter");
    int sum = 0;
    for (int back = 0; back < 3; back++) {
      sum += figures.at(quarter.at("trend_0" + back)).numerator().intValueExact();
    }
    Cell cell = facts.cell(quarter);
    assertThat(cell.printed()).isEqualTo(String.valueOf(sum));
    Origin origin = cell.origin();
    assertThat(origin).isNotNull();
    if (origin != null) {
      assertThat(origin.making()).isEqualTo(Making.SUM);
      assertThat(origin.keys()).hasSize(3);
    }
  }

  @Test
  void theFirstQuarterIsNotToldTwice() throws IOException {
    String june = PlainText.of(write(declaration("quarterly"), SampleFigures.of(JUNE), ""));
    assertThat(june).contains("其中，二季度", "二季度生产安全事故情况");
    YearMonth march = YearMonth.of(2026, 3);
    String first = PlainText.of(write(declaration("quarterly"), SampleFigures.of(march), ""));
    assertThat(first)
        .contains("一季度，全市共发生", "表1　一季度生产安全事故总体情况")
        .doesNotContain("其中，一季度", "一季度生产安全事故情况\n");
  }

  @Test
  void theChangeOfAQuarterFromNothingNamesItsMonths() throws IOException {
    Declaration declaration = declaration("quarterly");
    Facts facts =
        new Facts(SampleFigures.of(JUNE).figures(declaration.uses()), SampleFigures.INDICATORS);
    Key quarter = Key.total("accident.deaths", "quarter");
    Origin origin = facts.differenceOrigin(quarter, facts.base(quarter));
    assertThat(origin.making()).isEqualTo(Making.SUM_DIFFERENCE);
    assertThat(origin.keys()).hasSize(6);
  }

  private static YearMonth month(Declaration declaration) {
    boolean any = declaration.months().isEmpty() || declaration.months().contains(6);
    return any ? JUNE : YearMonth.of(2025, declaration.months().contains(12) ? 12 : 9);
  }

  private static Declaration declaration(String id) {
    UseCheck check = new UseCheck(SampleFigures.INDICATORS);
    return DeclarationReader.read(new Folder(id, Path.of("templates", id)), check);
  }

  private static WrittenReport write(Declaration declaration, SampleFigures sample, String unit) {
    return write(declaration, sample.figures(declaration.uses()), unit);
  }

  private static WrittenReport write(Declaration declaration, ReleaseFigures figures, String unit) {
    return write(declaration, figures, unit.isEmpty() ? Reader.INTERNAL : Reader.district(unit));
  }

  private static WrittenReport write(
      Declaration declaration, ReleaseFigures figures, Reader reader) {
    ReportSettings settings =
        new ReportSettings("云江市安全生产委员会办公室", 6, 2026, "", List.of(), "", "综合统计科", List.of());
    Scope scope =
        new Scope(
            new Facts(figures, SampleFigures.INDICATORS),
            declaration.folder().words(),
            settings.issuer(),
            reader.unit(),
            declaration.quarterNames());
    return new DeclaredWriter(declaration, scope, settings, FontRoles.find(List.of()), reader)
        .write();
  }
}
