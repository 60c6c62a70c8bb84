package org.anshu.pipeline.life;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.Roles;
import org.anshu.pipeline.assessment.Seal;
import org.anshu.pipeline.quarantine.AuditTrail;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.pipeline.release.ReleaseState;
import org.jspecify.annotations.Nullable;

/**
 * The life of a release's printed files, from the draft to the announcement. Every step is one
 * transaction with its entry in the audit trail, which vouches for the row.
 *
 * <p>Nothing may be delivered that is not {@link #requirePublished published}.
 */
public final class ReleaseLife implements AutoCloseable {

  /** Signs for issue 签发. */
  public static final String APPROVER = "release_approver";

  private static final int EVENTS = 200;

  private final AssessmentOffice office;
  private final LifeBook book;
  private final Path releases;
  private final PipelineSettings settings;

  /** The life of the releases of an installation; close it, it holds connections. */
  public ReleaseLife(PipelineSettings settings) {
    this.settings = settings;
    office = new AssessmentOffice(settings);
    book = new LifeBook(office.book().operations());
    releases = settings.home().resolve("releases");
  }

  /** All that were ever rendered, newest first. */
  public List<Life> all() {
    return book.all();
  }

  /** What is known of a release's files; empty if it was never rendered. */
  public Optional<Life> find(String release) {
    return book.find(release);
  }

  /**
   * Where a release stands; what was never rendered is a draft.
   *
   * @param release such as {@code R2026-06-e1}
   */
  public LifeState state(String release) {
    return book.find(release).map(Life::state).orElse(LifeState.DRAFT);
  }

  /**
   * The release, which must be published and whose files must be those that were approved.
   *
   * @throws org.anshu.failure.AnshuException RELEASE_REFUSED
   */
  public Life requirePublished(String release) {
    Life life = require(release, LifeState.PUBLISHED, new Text("分发", "A delivery"));
    requireFiles(life);
    return life;
  }

  /** The folder of a release's files. */
  public Path folder(String release) {
    return releases.resolve(release);
  }

  /**
   * Notes files that are in their place. Other files than those noted before are a draft again:
   * what was approved lapses.
   *
   * @param checked whether the machine's checks were run on them and had no finding
   * @throws org.anshu.failure.AnshuException RELEASE_REFUSED for other files of a release that has
   *     been published; call {@link #requireOpen} before they are put into their place
   */
  public Life rendered(String release, boolean checked) {
    String files = ReleaseFiles.hash(ReleaseFiles.listed(folder(release)));
    requireOpen(release, files);
    return office
        .book()
        .change(
            () -> {
              Optional<Life> before = book.find(release);
              Decision program =
                  new Decision(account(), "system", "生成文件" + (checked ? "并通过程序校核" : ""));
              if (before.isEmpty() || !before.get().files().equals(files)) {
                int number = before.map(Life::rendering).orElse(0) + 1;
                book.draft(release, number, files, step(program));
                String lapsed = before.map(ReleaseLife::lapsed).orElse("");
                log("release_render", release, program, "第 %d 次生成%s".formatted(number, lapsed));
              }
              if (checked && state(release) == LifeState.DRAFT) {
                book.checked(release, step(program));
                log("release_check", release, program, "程序校核无问题");
              }
              return book.find(release).orElseThrow();
            });
  }

  /** Fails unless files with this {@link ReleaseFiles#hash} may be put into the release's place. */
  public void requireOpen(String release, String files) {
    Optional<Life> life = book.find(release);
    if (life.isPresent() && life.get().state().closed() && !life.get().files().equals(files)) {
      throw LifeRefusals.closed(life.get());
    }
  }

  /**
   * Notes that somebody had the files checked, without a finding; he takes the place of whoever had
   * them checked before.
   *
   * @param by who had them checked
   */
  public Life checked(String release, Decision by) {
    Text act = new Text("校核", "A check");
    LifeState wanted = state(release) == LifeState.CHECKED ? LifeState.CHECKED : LifeState.DRAFT;
    Life life = require(release, wanted, act);
    requireFiles(life);
    return step(
        () -> {
          book.checked(release, step(by));
          log("release_check", release, by, "校核无问题");
        },
        release);
  }

  /**
   * A second person signs for issue.
   *
   * @param embargo the moment (UTC) from which it may be published; null for at once
   */
  public Life approve(String release, Decision by, @Nullable LocalDateTime embargo) {
    Life life = require(release, LifeState.CHECKED, new Text("签发", "An approval"));
    new Roles(settings.home())
        .require(by, new Text("签发", "An approval"), List.of(APPROVER, Roles.HEAD));
    LifeRefusals.requireSecond(life, by);
    requireFiles(life);
    return step(
        () -> {
          book.approved(release, step(by), by.role(), embargo);
          log("release_approve", release, by, embargo == null ? "" : "解禁 " + embargo + "Z");
        },
        release);
  }

  /**
   * Publishes; the edition published before is superseded.
   *
   * @throws org.anshu.failure.AnshuException RELEASE_REFUSED also if its editions for the public or
   *     districts were cut before another release came out with such
   */
  public Life publish(String release, Decision by) {
    Life life = require(release, LifeState.APPROVED, new Text("印发", "A publication"));
    new Roles(settings.home())
        .require(by, new Text("印发", "A publication"), List.of(Roles.OFFICE, APPROVER, Roles.HEAD));
    LocalDateTime embargo = life.embargoUntil();
    if (embargo != null && now().isBefore(embargo)) {
      throw LifeRefusals.embargo(embargo, now(), settings.zone());
    }
    requireFiles(life);
    PublishedEditions.unknown(PublishedEditions.out(this, release), folder(release))
        .ifPresent(
            other -> {
              throw LifeRefusals.unknown(release, other);
            });
    ReleaseState of = ReleaseState.find(settings.operations(), release);
    List<Life> others = publishedOf(of);
    for (Life other : others) {
      int edition = ReleaseState.find(settings.operations(), other.releaseId()).edition();
      if (edition > of.edition()) {
        throw LifeRefusals.later(other);
      }
    }
    return step(
        () -> {
          book.published(release, step(by));
          log("release_publish", release, by, "");
          for (Life other : others) {
            book.superseded(other.releaseId(), now(), release);
            log("release_supersede", other.releaseId(), by, "由 " + release + " 取代");
          }
        },
        release);
  }

  /** Takes back an approval (it is a draft again) or a publication (for ever). */
  public Life withdraw(String release, Decision by) {
    Life life =
        book.find(release)
            .filter(
                each ->
                    List.of(LifeState.CHECKED, LifeState.APPROVED, LifeState.PUBLISHED)
                        .contains(each.state()))
            .orElseThrow(
                () ->
                    LifeRefusals.state(
                        release,
                        book.find(release),
                        List.of(LifeState.CHECKED, LifeState.APPROVED, LifeState.PUBLISHED),
                        new Text("撤回", "A withdrawal")));
    new Roles(settings.home())
        .require(by, new Text("撤回", "A withdrawal"), List.of(APPROVER, Roles.HEAD));
    return step(
        () -> {
          if (life.state() == LifeState.PUBLISHED) {
            book.withdrawn(release, now());
          } else {
            book.returned(release);
          }
          log("release_withdraw", release, by, "原为" + life.state().title().chinese());
        },
        release);
  }

  /** All that was decided about a release, and its newest deliveries, newest first. */
  public List<AuditTrail.Event> events(String release) {
    AuditTrail trail = office.book().trail();
    return Stream.concat(
            trail.eventsOf(release).stream(), trail.events(release + "#", EVENTS).stream())
        .sorted(Comparator.comparingLong(AuditTrail.Event::id).reversed())
        .toList();
  }

  /** What in the trail, and in the row that it vouches for, is not as it was written. */
  public List<Text> trailFaults(String release) {
    return new LifeProof(office, settings).faults(release);
  }

  @Override
  public void close() {
    office.close();
  }

  private List<Life> publishedOf(ReleaseState of) {
    String month = "R" + of.month() + "-e";
    return book.all().stream()
        .filter(life -> life.releaseId().startsWith(month) && !life.releaseId().equals(of.id()))
        .filter(life -> life.state() == LifeState.PUBLISHED)
        .toList();
  }

  private Life require(String release, LifeState wanted, Text act) {
    Optional<Life> life = book.find(release);
    return life.filter(each -> each.state() == wanted)
        .orElseThrow(() -> LifeRefusals.state(release, life, List.of(wanted), act));
  }

  private void requireFiles(Life life) {
    List<FileChange> changes =
        ReleaseFiles.changes(folder(life.releaseId()), life.files()).stream()
            .filter(change -> change.kind() != FileChange.Kind.APPENDED)
            .toList();
    if (!changes.isEmpty()) {
      throw LifeRefusals.files(life, changes);
    }
  }

  private Life step(Runnable work, String release) {
    return office
        .book()
        .change(
            () -> {
              work.run();
              return book.find(release).orElseThrow();
            });
  }

  private void log(String action, String release, Decision by, String detail) {
    String files = book.find(release).map(Life::files).orElse("");
    office
        .book()
        .log(
            action,
            release,
            by,
            detail + (detail.isEmpty() ? "" : "；") + "文件 " + files,
            List.of(new Seal(Seal.Kind.RELEASE, release)));
  }

  private static String lapsed(Life before) {
    return before.state() == LifeState.DRAFT
        ? ""
        : "，内容与前一次不同，原" + before.state().title().chinese() + "失效";
  }

  private Life.Step step(Decision by) {
    return new Life.Step(now(), by.by());
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(
        settings.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
        ZoneOffset.UTC);
  }

  private static String account() {
    String account = System.getProperty("user.name", "");
    return account.isBlank() ? "?" : account.substring(0, Math.min(64, account.length()));
  }
}
