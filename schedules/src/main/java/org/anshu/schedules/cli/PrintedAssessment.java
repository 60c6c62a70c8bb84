package org.anshu.schedules.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.anshu.pipeline.assessment.Appeal;
import org.anshu.pipeline.assessment.AppealBook;
import org.anshu.pipeline.assessment.Appeals;
import org.anshu.pipeline.assessment.AssessmentBook;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.Roles;
import org.anshu.pipeline.assessment.Round;
import org.anshu.pipeline.assessment.Rounds;
import org.anshu.pipeline.assessment.Seal;
import org.anshu.pipeline.quarantine.AuditTrail;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.assessment.AppealFile;
import org.anshu.reports.assessment.PrintedRound;
import org.anshu.schedules.production.Installation;
import org.jspecify.annotations.Nullable;

/** What is on record of an assessment, as the reports want it. */
final class PrintedAssessment {

  /** The log's entries that a dossier prints at most. */
  private static final int EVENTS = 50;

  private final Installation installation;
  private final AssessmentOffice office;
  private final Rounds rounds;
  private final Appeals appeals;

  PrintedAssessment(
      Installation installation, AssessmentOffice office, Rounds rounds, Appeals appeals) {
    this.installation = installation;
    this.office = office;
    this.rounds = rounds;
    this.appeals = appeals;
  }

  /** The issuing office and its fonts. */
  ReportSettings settings(AssessmentResult result) {
    return installation.reportSettings(YearMonth.from(result.rubric().to()));
  }

  /**
   * The round.
   *
   * @param number 0 for a draft
   * @param document the number of the document, empty for none
   */
  PrintedRound round(String id, int number, String document) {
    AssessmentBook.Entry entry = office.book().entry(id);
    LocalDate announced = entry.announcedOn();
    LocalDate date = announced == null || number == 0 ? office.book().today() : announced;
    if (number == 0) {
      return new PrintedRound(id, entry.title(), 0, date, document, "", "", "");
    }
    Round round = rounds.frozen(id, number).round();
    boolean again = number > 1;
    return new PrintedRound(
        id,
        entry.title(),
        number,
        date,
        document,
        round.inputsSha256(),
        again ? round.by().why() : "",
        again ? round.by().by() + "（" + Roles.title(round.by().role()).chinese() + "）" : "");
  }

  /** The scores of the round before; null if there is none. */
  @Nullable AssessmentResult before(String id, int number) {
    return number > 1 ? rounds.frozen(id, number - 1).result() : null;
  }

  /** The dossiers of all appeals. */
  List<AppealFile> appeals(String id) {
    List<AppealFile> files = new ArrayList<>();
    for (Appeal appeal : new AppealBook(office.book()).of(id)) {
      files.add(file(appeal));
    }
    return files;
  }

  private AppealFile file(Appeal appeal) {
    String id = appeal.assessment();
    AssessmentResult before;
    AssessmentResult after;
    int made = appeal.state() == Appeal.State.UPHELD ? made(appeal) : 0;
    int former = made > 1 ? made - 1 : rounds.newest(id).round().number();
    if (made > 1) {
      before = rounds.frozen(id, former).result();
      after = rounds.frozen(id, made).result();
    } else {
      Appeals.Simulation simulation = appeals.simulate(appeal, null);
      before = simulation.before();
      after = simulation.after();
    }
    return new AppealFile(
        appeal.number(),
        appeal.unit(),
        appeal.item(),
        appeal.requested(),
        appeal.ground(),
        appeal.evidence(),
        appeal.filedBy(),
        local(appeal.filedAt()),
        decision(appeal),
        before,
        after,
        events(appeal.number()),
        round(id, former, ""),
        round(id, made, ""));
  }

  /** The round that the decision made; 0 if there is none. */
  private int made(Appeal appeal) {
    for (Round round : office.book().rounds(appeal.assessment())) {
      boolean ruled =
          round.number() > appeal.round()
              && rounds.frozen(appeal.assessment(), round.number()).inputs().rulings().stream()
                  .anyMatch(ruling -> ruling.id().equals(appeal.number()));
      if (ruled) {
        return round.number();
      }
    }
    return 0;
  }

  private AppealFile.@Nullable Decision decision(Appeal appeal) {
    Appeal.Outcome outcome = appeal.decided();
    return outcome == null
        ? null
        : new AppealFile.Decision(
            appeal.state() == Appeal.State.UPHELD,
            outcome.points(),
            outcome.document(),
            outcome.by(),
            Roles.title(outcome.role()).chinese(),
            outcome.why(),
            local(outcome.decidedAt()));
  }

  /** Oldest first. */
  private List<AppealFile.Event> events(String number) {
    List<AppealFile.Event> events = new ArrayList<>();
    for (AuditTrail.Event event : office.book().trail().events(number, EVENTS)) {
      if (event.object().equals(number)) {
        events.add(
            0,
            new AppealFile.Event(
                event.id(),
                local(event.happenedAt()),
                event.by().by(),
                Seal.without(event.detail()) + " " + event.by().why()));
      }
    }
    return events;
  }

  private LocalDateTime local(LocalDateTime utc) {
    return utc.atOffset(ZoneOffset.UTC)
        .atZoneSameInstant(installation.settings().zone())
        .toLocalDateTime();
  }
}
