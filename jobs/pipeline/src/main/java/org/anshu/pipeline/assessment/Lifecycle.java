package org.anshu.pipeline.assessment;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rubrics;
import org.anshu.registry.rubric.UnitType;

/** Begins assessments and moves them through their life. */
public final class Lifecycle {

  private static final List<String> ROSTER =
      List.of(
          "code",
          "name",
          "type",
          "statistical_unit",
          "sectors",
          "valid_from",
          "valid_to",
          "successor");

  private final AssessmentOffice office;
  private final AssessmentBook book;

  /** The life of an installation's assessments. */
  public Lifecycle(AssessmentOffice office) {
    this.office = office;
    book = office.book();
  }

  /**
   * Makes the folder of an assessment, with the release's statistical units to begin with.
   *
   * @param title empty for the rubric's
   */
  public Assessment begin(
      String id, String title, String rubricName, YearMonth month, Decision by) {
    Rubric rubric = Rubrics.find(office.roots(), rubricName);
    String named = title.isEmpty() ? rubric.title().chinese() : title;
    AssessmentFolder.make(office.settings().home(), id, named, rubric, month);
    Assessment assessment = office.assessment(id);
    if (!Files.exists(assessment.units())) {
      AssessmentFolder.write(assessment.units(), roster(rubric, month));
    }
    if (!Files.exists(assessment.assessors())) {
      AssessmentFolder.write(assessment.assessors(), "name,unit,role,items,units\r\n");
    }
    book.change(
        () -> {
          book.insert(
              new AssessmentBook.Entry(
                  id, named, rubric.name(), month.toString(), AssessmentState.DRAFT, 0, null),
              by.by());
          book.log(
              "assess_init",
              id,
              by,
              "细则 %s，月份 %s".formatted(rubric.name(), month),
              List.of(new Seal(Seal.Kind.ASSESSMENT, id)));
          return id;
        });
    return assessment;
  }

  /**
   * Moves an assessment to self-evaluation or review. Back to review from a frozen, announced or
   * final one is a reopening that the head of the committee answers for.
   */
  public AssessmentBook.Entry advance(String id, AssessmentState to, Decision by) {
    AssessmentBook.Entry entry = book.entry(id);
    boolean reopening = !entry.state().open() && to == AssessmentState.REVIEW;
    boolean forward = entry.state().open() && to.open() && to.compareTo(entry.state()) > 0;
    if (!reopening && !forward) {
      throw Refusals.refused(
          new Text(
              "拟定 → 自评 → 评审；冻结、公布、申诉、终结各有其命令",
              "draft → self_evaluation → review; freezing, announcing and appeals have commands"),
          new Text(
              entry.state().title().chinese() + " → " + to.title().chinese(),
              entry.state().title().english() + " → " + to.title().english()),
          new Text("anshu assess status " + id + " 说明下一步", "See 'assess status " + id + "'"));
    }
    new Roles(office.settings().home())
        .require(
            by,
            reopening ? new Text("重开评审", "Reopened") : new Text("推进考核", "Advanced"),
            reopening ? List.of(Roles.HEAD) : List.of(Roles.OFFICE, Roles.HEAD));
    return book.change(
        () -> {
          book.update(entry.in(to));
          book.log(
              reopening ? "assess_reopen" : "assess_advance",
              id,
              by,
              entry.state().id() + " → " + to.id(),
              List.of(new Seal(Seal.Kind.ASSESSMENT, id)));
          return book.entry(id);
        });
  }

  private String roster(Rubric rubric, YearMonth month) {
    List<String> columns = new ArrayList<>(ROSTER);
    columns.addAll(RubricMeasures.parameters(rubric));
    StringBuilder csv = new StringBuilder(String.join(",", columns)).append("\r\n");
    String rest = ",".repeat(columns.size() - 4);
    for (UnitType type : rubric.unitTypes()) {
      for (String[] unit : unitsOf(type, month)) {
        csv.append(
            "%s,%s,%s,%s%s\r\n".formatted(unit[0], quoted(unit[1]), type.id(), unit[0], rest));
      }
    }
    return csv.toString();
  }

  /** Statistical units that the release knows as units of that type. */
  private List<String[]> unitsOf(UnitType type, YearMonth month) {
    List<String[]> units = new ArrayList<>();
    try (Connection serving = OperationsDatabase.connect(office.settings().serving());
        PreparedStatement query =
            serving.prepareStatement(
                "SELECT u.unit_code, u.name_zh FROM dim_unit u JOIN release_ r"
                    + " ON r.release_id = u.release_id WHERE r.month = ? AND u.kind = ?"
                    + " AND r.edition = (SELECT MAX(edition) FROM release_ WHERE month = ?)"
                    + " ORDER BY u.sort_no")) {
      query.setString(1, month.toString());
      query.setString(2, type.id());
      query.setString(3, month.toString());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          units.add(new String[] {row.getString(1), row.getString(2)});
        }
      }
    } catch (SQLException e) {
      throw OperationsDatabase.failure(office.settings().serving(), e);
    }
    return units;
  }

  private static String quoted(String text) {
    return text.matches("(?s).*[,\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
