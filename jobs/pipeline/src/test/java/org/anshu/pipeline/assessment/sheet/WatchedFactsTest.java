package org.anshu.pipeline.assessment.sheet;

import static org.anshu.pipeline.assessment.sheet.SheetDesk.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.anshu.registry.scoring.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts that a rubric only watches: tours of a term and the nine of townships. */
class WatchedFactsTest {

  private static final String RUBRIC =
      SheetDesk.RUBRIC.replace(
              "fact_kinds:\n",
              "fact_kinds:\n"
                  + "  tour: { zh: 巡查, en: Tour }\n"
                  + "  nine: { zh: 乡镇九有, en: Nine }\n")
          + """
          watch:
            checklists:
              - id: nine
                title: { zh: 九有, en: Nine }
                fact_kind: nine
                items: { staff: { zh: 有人员, en: Staff }, training: { zh: 有培训, en: Training } }
                authority: 试
            terms:
              - id: tours
                title: { zh: 巡查, en: Tours }
                from: 2022-01-01
                years: 5
                visits: tour
                authority: 试
          """;

  @TempDir private Path folder;

  @Test
  void tours_of_earlier_years_of_the_term_are_taken_in_and_things_by_their_chinese_names() {
    ExaminedSheet sheet =
        new SheetDesk(folder, RUBRIC)
            .facts(
                "unit,kind,level,key,occurred_on,document\n"
                    + "990102,巡查,,t1,2022-01-01,巡查报告\n"
                    + "990102,乡镇九有,有培训,城关镇,2025-06-01,核查表\n"
                    + "990102,nine,staff,城关镇,2025-06-01,核查表\n");
    assertThat(text(sheet.faults())).isEmpty();
    assertThat(sheet.facts())
        .extracting(Fact::kind, Fact::level, Fact::key)
        .containsExactly(
            tuple("tour", "", "t1"),
            tuple("nine", "training", "城关镇"),
            tuple("nine", "staff", "城关镇"));
  }

  @Test
  void a_tour_before_the_term_and_a_thing_that_is_not_on_the_list_are_refused() {
    ExaminedSheet sheet =
        new SheetDesk(folder, RUBRIC)
            .facts(
                "unit,kind,level,key,occurred_on,document\n"
                    + "990102,tour,,t1,2021-12-31,巡查报告\n"
                    + "990102,nine,有厨房,城关镇,2025-06-01,核查表\n");
    assertThat(text(sheet.faults())).contains("2021-12-31", "有厨房", "有培训");
  }
}
