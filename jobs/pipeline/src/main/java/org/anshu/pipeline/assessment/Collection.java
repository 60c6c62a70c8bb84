package org.anshu.pipeline.assessment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.pipeline.vintage.PublishedFigures;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rubrics;
import org.anshu.registry.scoring.AssessedUnit;
import org.anshu.registry.scoring.FrozenFigure;
import org.anshu.registry.scoring.Ruling;
import org.anshu.registry.scoring.ScoringInputs;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Collects all that a score depends on: the release's figures, the lists, the sheets, rulings. */
final class Collection {

  private static final int MOST_FAULTS = 200;

  private final AssessmentOffice office;
  private final HandedIn.Reader reader;

  Collection(AssessmentOffice office, HandedIn.Reader reader) {
    this.office = office;
    this.reader = reader;
  }

  /** What there is now; fails if any of it has faults, naming all of them. */
  ScoringInputs inputs(Assessment assessment, Rubric rubric) {
    HandedIn handedIn = reader.read(assessment, office.book());
    if (!handedIn.faults().isEmpty()) {
      throw faulty(handedIn.faults());
    }
    List<Indicator> indicators = Indicators.load(office.roots());
    Rubrics.check(rubric, indicators);
    PipelineSettings settings = office.settings();
    try (Connection connection = OperationsDatabase.connect(settings.serving())) {
      Releases.Chosen release = Releases.choose(new PublishedFigures(connection), assessment);
      JdbcTemplate serving = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      return Canonical.ordered(
          new ScoringInputs(
              release.id(),
              handedIn.units(),
              new FigureFreezer(serving, release, indicators).figures(rubric, handedIn.units()),
              handedIn.facts(),
              handedIn.marks(),
              rulings(assessment.id())));
    } catch (SQLException e) {
      throw OperationsDatabase.failure(settings.serving(), e);
    }
  }

  /** The figures that a rubric looks at, of any release that is still there; see {@link Rounds}. */
  List<FrozenFigure> figures(Rubric rubric, String release, List<AssessedUnit> units) {
    List<Indicator> indicators = Indicators.load(office.roots());
    Rubrics.check(rubric, indicators);
    PipelineSettings settings = office.settings();
    try (Connection connection = OperationsDatabase.connect(settings.serving())) {
      Releases.Chosen chosen = Releases.named(new PublishedFigures(connection), release);
      JdbcTemplate serving = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      return new FigureFreezer(serving, chosen, indicators).figures(rubric, units);
    } catch (SQLException e) {
      throw OperationsDatabase.failure(settings.serving(), e);
    }
  }

  /** The rulings in force: of several on one unit and item, the newest. */
  private List<Ruling> rulings(String id) {
    Map<String, Ruling> rulings = new LinkedHashMap<>();
    for (Appeal appeal : new AppealBook(office.book()).of(id)) {
      if (appeal.state() == Appeal.State.UPHELD) {
        rulings.put(appeal.unit() + "|" + appeal.item(), appeal.ruling());
      }
    }
    return List.copyOf(rulings.values());
  }

  private static org.anshu.failure.AnshuException faulty(List<Text> faults) {
    return Refusals.refused(
        new Text("名册、评分人、事项表和评分表均无误", "Roster, assessors, facts and sheets without faults"),
        new Text(
            faults.size() + " 处有误：\n    " + lines(faults, Text::chinese),
            faults.size() + " faults:\n    " + lines(faults, Text::english)),
        new Text(
            "逐处改正后重试；anshu assess check 可随时检查", "Correct each; 'assess check' tells any time"));
  }

  private static String lines(
      List<Text> faults, java.util.function.Function<Text, String> language) {
    return faults.stream().limit(MOST_FAULTS).map(language).collect(Collectors.joining("\n    "));
  }
}
