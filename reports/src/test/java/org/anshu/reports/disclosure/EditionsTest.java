package org.anshu.reports.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anshu.failure.AnshuException;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.disclosure.DisclosureRules;
import org.anshu.registry.disclosure.Edition.Amount;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.junit.jupiter.api.Test;

class EditionsTest {

  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final Path REGISTRY = registry();
  private static final List<Indicator> INDICATORS = Indicators.load(List.of(REGISTRY));
  private static final DisclosureRules RULES = DisclosureRules.load(List.of(REGISTRY), INDICATORS);

  private final PublishedCity city = city();

  private static Path registry() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("jobs/registry/indicators"))) {
      at = at.getParent();
    }
    return at.resolve("jobs/registry");
  }

  private static PublishedCity city() {
    PublishedCity city = new PublishedCity(5);
    city.month("R", JUNE, "", new Random(5));
    FigureId first = new FigureId(PublishedCity.REWARDED, JUNE, "month", "U00", "", "");
    FigureId all = new FigureId(PublishedCity.REWARDED, JUNE, "month", "", "", "");
    var values = new HashMap<>(city.releases.get("R"));
    BigDecimal less = values.get(first).numerator().subtract(BigDecimal.ONE);
    values.put(all, new Amount(values.get(all).numerator().subtract(less), null));
    values.put(first, new Amount(BigDecimal.ONE, null));
    city.releases.put("R", values);
    return city;
  }

  @Test
  void aProtectedFigureHasAMarkAndNoOriginAndItsSentenceIsGone() {
    WrittenReport report = cut(Reader.PUBLIC, city.reports("R", JUNE)).get(0);
    Row first = report.tables().get(0).rows().get(1);
    assertThat(first.cells().get(0).printed()).isEqualTo("×");
    assertThat(first.cells().get(0).origin()).isNull();
    assertThat(((Block.Heading) report.blocks().get(0)).text()).isEqualTo("本月开展检查多次。");
    assertThat(report.tables().get(0).notes().toString()).contains("依法保护");
  }

  @Test
  void noRowStandsWhereAHiddenFigureRanks() {
    Table areas = city.reports("R", JUNE).get(0).tables().get(0);
    List<Row> bySize = new ArrayList<>(areas.rows().subList(1, areas.rows().size()));
    bySize.sort(Comparator.comparing(row -> (BigDecimal) row.cells().get(0).value()));
    List<Column> one = areas.columns().subList(0, 2);
    List<Row> rows =
        bySize.stream().map(row -> new Row(row.name(), row.cells().subList(0, 1), false)).toList();
    WrittenReport all = report(Table.of("t", "表1　奖励", "单位：件", one, rows));
    assertThat(cut(Reader.PUBLIC, List.of(all)).get(0).tables().get(0).rows())
        .extracting(Row::name)
        .containsExactly("第1区", "第2区", "第3区", "第4区", "第5区");
    // The first of them alone tell that those who are left out have less.
    List<Row> largest = rows.subList(rows.size() - 3, rows.size());
    WrittenReport some = report(Table.of("t", "表1　奖励", "单位：件", one, largest));
    WrittenReport chart = report(new Block.Exhibit("chart-areas", Map.of("TITLE", "图1"), largest));
    WrittenReport whole = report(Table.of("u", "表2　奖励", "单位：件", one, rows));
    List<WrittenReport> cut = cut(Reader.PUBLIC, List.of(some, chart, whole));
    assertThat(cut.get(0).tables()).isEmpty();
    assertThat(cut.get(1).blocks()).isEmpty();
  }

  private static WrittenReport report(Block block) {
    return new WrittenReport("某局", "", "2026年7月10日", "", "通报", "", List.of(block), List.of());
  }

  @Test
  void theOfficeSeesEverything() {
    List<WrittenReport> written = city.reports("R", JUNE);
    assertThat(cut(Reader.INTERNAL, written)).isEqualTo(written);
  }

  @Test
  void aDistrictSeesItselfAndTheCity() {
    List<WrittenReport> cut = cut(Reader.district("U01"), city.reports("R", JUNE));
    assertThat(cut.get(0).tables().get(0).rows())
        .extracting(Row::name)
        .containsExactly("合计", "第2区");
  }

  @Test
  void enterprisesLoseTheirNamesAndCodesAreRefused() {
    WrittenReport named = text("6月9日，云江垚堃化工有限公司发生事故。");
    Block left = cut(Reader.PUBLIC, List.of(named)).get(0).blocks().get(0);
    assertThat(((Block.Paragraph) left).text()).isEqualTo("6月9日，某企业发生事故。");
    for (String identifying : List.of("91330500MA2B4KXU7C", "330501199003071234", "13812345678")) {
      assertThatThrownBy(() -> cut(Reader.PUBLIC, List.of(text("见" + identifying + "。"))))
          .isInstanceOf(AnshuException.class)
          .hasMessageContaining("public");
    }
  }

  @Test
  void aKnownNameWithoutALegalFormIsRefusedWithItsPlace() {
    KnownNames names = new KnownNames(List.of("老王五金铺", "云江化工公司", "王铺", "某"));
    Editions editions = new Editions(RULES, INDICATORS, city.stored(), () -> names);
    Editions.OfRelease release = new Editions.OfRelease("R", JUNE, city.units);
    for (String text : List.of("6日，老王 五金铺起火。", "云江化工公司", "（王铺）停业。")) {
      assertThatThrownBy(() -> editions.cut(Reader.PUBLIC, release, List.of(text(text)), List.of()))
          .isInstanceOf(AnshuException.class)
          .hasMessageContaining("正文");
    }
    // Two characters within other words are no name.
    List<WrittenReport> cut =
        editions.cut(Reader.PUBLIC, release, List.of(text("国王铺路。")), List.of()).reports();
    assertThat(((Block.Paragraph) cut.get(0).blocks().get(0)).text()).isEqualTo("国王铺路。");
  }

  private static WrittenReport text(String text) {
    return new WrittenReport(
        "某局", "", "2026年7月10日", "", "通报", "", List.of(new Block.Paragraph(text)), List.of());
  }

  private List<WrittenReport> cut(Reader reader, List<WrittenReport> written) {
    Editions editions = new Editions(RULES, INDICATORS, city.stored());
    Editions.OfRelease release = new Editions.OfRelease("R", JUNE, city.units);
    return editions.cut(reader, release, written, List.of()).reports();
  }
}
