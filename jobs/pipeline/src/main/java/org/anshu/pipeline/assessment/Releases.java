package org.anshu.pipeline.assessment;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.pipeline.vintage.PublishedFigures;
import org.anshu.registry.vintage.Vintage;

/** Chooses the release that an assessment's figures come from. */
final class Releases {

  private Releases() {}

  /**
   * A release.
   *
   * @param month the month it is of
   */
  record Chosen(String id, YearMonth month) {}

  /** The newest edition of the month; fails if another one is asked for or there is none. */
  static Chosen choose(PublishedFigures published, Assessment assessment) throws SQLException {
    List<Vintage.Release> newest = published.newestEditions();
    Vintage.Release found =
        newest.stream()
            .filter(release -> release.month().equals(assessment.month()))
            .findFirst()
            .orElseThrow(() -> none(assessment, newest));
    if (!assessment.release().isEmpty() && !assessment.release().equals(found.id())) {
      throw Refusals.refused(
          new Text(
              "%s 的最新版次 %s".formatted(found.month(), found.id()),
              "The newest edition of %s, %s".formatted(found.month(), found.id())),
          new Text(
              "%s 中的 release：%s，已被取代".formatted(assessment.definition(), assessment.release()),
              "release in %s: %s, superseded"
                  .formatted(assessment.definition(), assessment.release())),
          new Text(
              "把 release 改为 %s，或删去该行".formatted(found.id()),
              "Change 'release' to %s, or remove the line".formatted(found.id())));
    }
    return new Chosen(found.id(), found.month());
  }

  /** A release by its id, whether it is the newest edition or not. */
  static Chosen named(PublishedFigures published, String id) throws SQLException {
    List<Vintage.Release> all = published.releases();
    return all.stream()
        .filter(release -> release.id().equals(id))
        .findFirst()
        .map(release -> new Chosen(release.id(), release.month()))
        .orElseThrow(
            () ->
                Refusals.refused(
                    new Text("已发布的版次", "A release that was published"),
                    Text.same(id + " ∉ " + all.stream().map(Vintage.Release::id).toList()),
                    new Text("改为其中之一", "Choose one of them")));
  }

  private static org.anshu.failure.AnshuException none(
      Assessment assessment, List<Vintage.Release> newest) {
    List<String> ids = newest.stream().map(Vintage.Release::id).toList();
    return Refusals.refused(
        new Text(
            "%s 的已发布数据".formatted(assessment.month()),
            "Published figures of %s".formatted(assessment.month())),
        Text.same(ids.toString()),
        new Text(
            "先运行 anshu run --month %s".formatted(assessment.month()),
            "Run 'anshu run --month %s' first".formatted(assessment.month())));
  }
}
