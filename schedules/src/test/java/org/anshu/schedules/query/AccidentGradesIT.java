package org.anshu.schedules.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshu.registry.tendency.Alert;
import org.anshu.registry.tendency.Incident;
import org.anshu.registry.tendency.TendencyDetector;
import org.anshu.registry.tendency.TendencyRule;
import org.anshu.registry.tendency.TendencyRules;
import org.anshu.schedules.ProductRoot;
import org.anshu.schedules.tendency.KnownIncidents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grades of accidents at their boundaries, and what accompanies a report, as DuckDB conforms it.
 */
class AccidentGradesIT {

  private static final String NOW = "2026-07-20T00:00:00Z";
  private static final Map<String, String> HOME =
      Map.of(
          "codelists/area.csv",
          "code,name_zh,parent_code,edition,retired_on,replaced_by\n990102,临江区,,2026,,\n",
          "codelists/statistical_unit.csv",
          "code,name_zh,kind,sort_no\n990102,临江区,district,1\n",
          // A stricter line of the same rank; the accidents before its first day keep their grade.
          "codelists/accident_grade.csv",
          """
          code,name_zh,rank,deaths_from,serious_from,loss_wan_from,valid_from,valid_until
          larger_2026,较大事故（从严）,2,2,10,1000,2026-07-01,
          """);

  @TempDir private static Path folder;

  private static LandedCity city;

  @BeforeAll
  static void land() throws IOException {
    city = new LandedCity(folder, HOME, "accident_direct");
    city.land(
        "ods.accident_direct__accident",
        "2026-07-01T00:00:00Z",
        accident("D2", "deaths=2 | serious_injuries=9 | direct_loss_wan=999.99"),
        accident("D3", "deaths=3 | serious_injuries=0 | direct_loss_wan=0"),
        accident("D9", "deaths=9 | serious_injuries=0 | direct_loss_wan=0"),
        accident("D10", "deaths=10 | serious_injuries=0 | direct_loss_wan=0"),
        accident("D29", "deaths=29 | serious_injuries=0 | direct_loss_wan=0"),
        accident("D30", "deaths=30 | serious_injuries=0 | direct_loss_wan=0"),
        accident("S10", "deaths=0 | serious_injuries=10 | direct_loss_wan=0"),
        accident("S50", "deaths=0 | serious_injuries=50 | direct_loss_wan=0"),
        accident("S100", "deaths=0 | serious_injuries=100 | direct_loss_wan=0"),
        accident("L1000", "deaths=0 | serious_injuries=0 | direct_loss_wan=1000"),
        accident("L5000", "deaths=0 | serious_injuries=0 | direct_loss_wan=5000"),
        accident("L10000", "deaths=0 | serious_injuries=0 | direct_loss_wan=10000"),
        accident("N1", "deaths=2"),
        accident("NEW2", "deaths=2").replace("06-01T23:59", "07-01T00:00"),
        accident("LATE30", "deaths=2 | serious_injuries=1 | direct_loss_wan=0"),
        accident("LATE31", "deaths=2 | serious_injuries=1 | direct_loss_wan=0"));
    city.land(
        "ods.accident_direct__accident_update",
        "2026-07-02T00:00:00Z",
        "update_no=U1 | accident_no=LATE30 | update_kind=late_death | died_on=2026-07-01"
            + " | deaths_delta=1 | serious_delta=-1",
        "update_no=U2 | accident_no=LATE31 | update_kind=late_death | died_on=2026-07-02"
            + " | deaths_delta=1 | serious_delta=-1");
    city.land(
        "ods.accident_direct__casualty",
        "2026-07-02T00:00:00Z",
        "casualty_no=1 | accident_no=LATE30 | injury=death | died_on=2026-07-01 | age=17",
        "casualty_no=2 | accident_no=LATE31 | injury=death | died_on=2026-07-02 | age=18",
        "casualty_no=3 | accident_no=D2 | injury=missing",
        "casualty_no=4 | accident_no=GONE | injury=minor | age=60");
    sheets();
    city.land(
        "ods.accident_direct__accident",
        "2026-07-01T00:00:00Z",
        built("T0", "2025-01-05"),
        built("T1", "2026-03-02"),
        built("T2", "2026-03-09"),
        built("T3", "2026-03-20"),
        built("T4", "2026-03-31"));
  }

  private static void sheets() {
    String[] sheets = {
      "LIFT | equipment_kind=elevator | stranded_hours=2",
      "ROPE | equipment_kind=passenger_ropeway | stranded_hours=48 | stranded_persons=100",
      "ROPE24 | equipment_kind=passenger_ropeway | stranded_hours=47.99 | stranded_persons=100",
      "ROPE99 | equipment_kind=passenger_ropeway | stranded_hours=48 | stranded_persons=99",
      "CRANE | equipment_kind=crane | event=overturn",
      "BOIL | equipment_kind=boiler | event=explosion | boiler_mw=600",
      "BOIL5 | equipment_kind=boiler | event=explosion | boiler_mw=599.99",
      "GAS | equipment_kind=pressure_vessel | relocated_persons=50000",
      "GAS1 | equipment_kind=pressure_vessel | relocated_persons=9999",
      "RAIL | passenger_cars=2 | busy_line=true | interrupted_hours=24",
      "RAIL2 | passenger_cars=2 | busy_line=false | interrupted_hours=24",
      "RAIL1 | passenger_cars=1 | busy_line=true | interrupted_hours=5.99"
    };
    List<String> accidents = new ArrayList<>();
    for (int i = 0; i < sheets.length; i++) {
      int cut = sheets[i].indexOf(" | ");
      String number = sheets[i].substring(0, cut);
      sheets[i] = "sheet_no=F" + i + " | accident_no=" + number + sheets[i].substring(cut);
      accidents.add(accident(number, "deaths=0 | serious_injuries=0 | direct_loss_wan=0"));
    }
    city.land(
        "ods.accident_direct__accident", "2026-07-01T00:00:00Z", accidents.toArray(String[]::new));
    city.land("ods.accident_direct__accident_sheet", "2026-07-01T00:00:00Z", sheets);
    city.land(
        "ods.accident_direct__accident_sheet",
        "2026-07-01T00:00:00Z",
        "sheet_no=T1 | accident_no=D2 | noticed_at=2026-06-01T10:00:00"
            + " | entered_at=2026-06-02T10:00:00 | completed_at=2026-06-08T10:00:00",
        "sheet_no=T2 | accident_no=D3 | noticed_at=2026-06-01T10:00:00"
            + " | entered_at=2026-06-02T10:01:00",
        "sheet_no=T3 | accident_no=D3 | noticed_at=2026-06-01T11:00:00 | deleted=true");
  }

  @AfterAll
  static void stop() {
    city.close();
  }

  @Test
  void casualtiesAndLossesGradeAsOrder493Says() throws SQLException {
    assertThat(
            grades(
                "'D2', 'D3', 'D9', 'D10', 'D29', 'D30', 'S10', 'S50', 'S100', 'L1000',"
                    + " 'L5000', 'L10000'"))
        .containsExactlyInAnyOrder(
            "D2|general|null|false",
            "D3|larger|null|false",
            "D9|larger|null|false",
            "D10|major|null|false",
            "D29|major|null|false",
            "D30|extraordinary|null|false",
            "S10|larger|null|false",
            "S50|major|null|false",
            "S100|extraordinary|null|false",
            "L1000|larger|null|false",
            "L5000|major|null|false",
            "L10000|extraordinary|null|false");
  }

  @Test
  void aStricterEditionHoldsFromItsFirstDay() throws SQLException {
    assertThat(grades("'NEW2'")).containsExactly("NEW2|larger|null|true");
  }

  @Test
  void whatIsUnknownMakesTheGradeALowerBound() throws SQLException {
    assertThat(grades("'N1'")).containsExactly("N1|general|null|true");
  }

  @Test
  void aLateDeathInsideTheWindowMovesTheGradeOnce() throws SQLException {
    assertThat(grades("'LATE30', 'LATE31'"))
        .containsExactlyInAnyOrder("LATE30|larger|null|false", "LATE31|general|null|false");
    assertThat(
            city.at(
                NOW,
                "SELECT casualty_no, counted_as, age_band, counted, exclusion_reason"
                    + " FROM dwd.casualty ORDER BY 1"))
        .containsExactly(
            "1|death|under_18|true|null",
            "2|serious|18_29|true|null",
            "3|death|unknown|true|null",
            "4|minor|60_over|false|no_accident");
  }

  @Test
  void specialEquipmentAndRailwaysHaveTriggersOfTheirOwn() throws SQLException {
    assertThat(
            grades(
                "'LIFT', 'ROPE', 'ROPE24', 'ROPE99', 'CRANE', 'BOIL', 'BOIL5', 'GAS', 'GAS1',"
                    + " 'RAIL', 'RAIL2', 'RAIL1'"))
        .containsExactlyInAnyOrder(
            "LIFT|general|null|false",
            "ROPE|extraordinary|SE61-4a|false",
            "ROPE24|major|SE62-4a|false",
            "ROPE99|larger|SE63-5a|false",
            "CRANE|larger|SE63-4|false",
            "BOIL|extraordinary|SE61-2|false",
            "BOIL5|larger|SE63-2a|false",
            "GAS|major|SE62-3a|false",
            "GAS1|general|null|false",
            "RAIL|major|RW10-4a|false",
            "RAIL2|larger|RW11-2|false",
            "RAIL1|general|null|false");
  }

  @Test
  void anEntryWithinADayIsInTimeAndItsCompletionIsDueInSeven() throws SQLException {
    assertThat(
            city.at(
                NOW,
                "SELECT accident_no, noticed_on, entered_in_time, completion_due_on, completed_on"
                    + " FROM dwd.accident WHERE noticed_on IS NOT NULL ORDER BY 1"))
        .containsExactly(
            "D2|2026-06-01|true|2026-06-08|2026-06-08", "D3|2026-06-01|false|2026-06-08|null");
  }

  @Test
  void fourAccidentsOfASectorInThirtyDaysAreNamed() throws SQLException {
    YearMonth march = YearMonth.of(2026, 3);
    KnownIncidents known = KnownIncidents.of(city.state(NOW), march);
    assertThat(known.since()).isEqualTo("2025-01-05");
    List<TendencyRule> rules =
        TendencyRules.load(List.of(ProductRoot.find().resolve("jobs/registry")));
    List<Alert> alerts =
        new TendencyDetector(rules, 1).detect(known.incidents(), known.since(), march);
    assertThat(alerts)
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.incidents())
                    .extracting(Incident::number)
                    .containsExactly("T1", "T2", "T3", "T4"));
    assertThat(
            new TendencyDetector(rules, 1)
                .detect(known.incidents(), known.since(), march.minusMonths(1)))
        .isEmpty();
  }

  private static List<String> grades(String numbers) throws SQLException {
    return city.at(
        NOW,
        "SELECT accident_no, grade, grade_basis, grade_is_lower_bound FROM dwd.accident"
            + " WHERE accident_no IN ("
            + numbers
            + ")");
  }

  private static String built(String number, String day) {
    return accident(number, "deaths=1 | industry_code=4710").replace("2026-06-01", day);
  }

  private static String accident(String number, String figures) {
    return "accident_no="
        + number
        + " | occurred_at=2026-06-01T23:59:00 | area_code=990102"
        + " | management_class=industrial | status=reported | "
        + figures;
  }
}
