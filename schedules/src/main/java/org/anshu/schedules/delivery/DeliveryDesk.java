package org.anshu.schedules.delivery;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.Roles;
import org.anshu.pipeline.life.LifeState;
import org.anshu.pipeline.life.ReleaseLife;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.schedules.delivery.DeliveryBook.State;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.ReportSet;
import org.anshu.schedules.release.AppendedParts;

/** Where published releases are sent from. Nothing leaves that is not published. */
public final class DeliveryDesk implements AutoCloseable {

  private static final List<String> SENDERS =
      List.of(Roles.OFFICE, ReleaseLife.APPROVER, Roles.HEAD);

  private final Installation installation;
  private final Databases databases;
  private final Map<String, String> environment;
  private final PipelineSettings settings;
  private final AssessmentOffice office;
  private final DeliveryBook book;

  /**
   * The desk of an installation; close it, it holds connections.
   *
   * @param environment where passwords may be
   */
  public DeliveryDesk(
      Installation installation, Databases databases, Map<String, String> environment) {
    this.installation = installation;
    this.databases = databases;
    this.environment = Map.copyOf(environment);
    settings = databases.pipeline();
    office = new AssessmentOffice(settings);
    book = new DeliveryBook(office.book());
  }

  /** What became of a consignment. */
  public enum Result {
    /** Out, just now. */
    SENT,
    /** The same files went there before. */
    ALREADY,
    /** Its condition does not hold. */
    SKIPPED,
    /** Begun once and interrupted: a person has to find out whether it arrived. */
    UNCLEAR,
    /** Did not arrive. */
    FAILED
  }

  /**
   * The outcome of a consignment.
   *
   * @param number of the delivery; empty if none was made
   * @param detail why, or where it is
   */
  public record Outcome(Consignment consignment, Result result, String number, Text detail) {}

  /** The log. */
  public DeliveryBook book() {
    return book;
  }

  /**
   * Who would get what of a release, whether it is published or not.
   *
   * @param only ids of recipients; empty for all
   */
  public List<Consignment> plan(String release, Set<String> only) {
    return plan(facts(release), chosen(recipients(), only), true);
  }

  private List<Recipient> recipients() {
    return Recipients.read(installation.home(), installation.settings().outgoing());
  }

  private List<Consignment> plan(
      ReleaseFacts facts, List<Recipient> recipients, boolean onConditions) {
    Holdings holdings = Holdings.of(installation.releases().resolve(facts.id()));
    Planning planning =
        new Planning(
            installation.settings().outgoing(), holdings, facts, settings.zone(), this::reports);
    Conditions conditions = new Conditions(installation, databases, facts);
    return planning.plan(recipients, onConditions ? conditions::judge : made -> made);
  }

  /** The ids and the names of all reports there are. */
  private Set<String> reports() {
    Set<String> names = new TreeSet<>();
    new ReportSet(installation)
        .catalogue()
        .reports()
        .forEach(report -> names.addAll(List.of(report.id(), report.title())));
    return names;
  }

  /** Where a release stands; only what is published can be sent. */
  public LifeState state(String release) {
    try (ReleaseLife life = new ReleaseLife(settings)) {
      return life.state(facts(release).id());
    }
  }

  /**
   * Sends a release to its recipients. One that fails does not keep the others from getting theirs;
   * who has the same files already gets nothing.
   *
   * @throws AnshuException RELEASE_REFUSED if it is not published, DELIVERY_REFUSED if something is
   *     wrong that is known before; then nothing is sent at all
   */
  public List<Outcome> send(String release, Set<String> only, Decision by) {
    requireSender(by);
    ReleaseFacts facts = published(release);
    List<Consignment> plan = plan(facts.id(), only);
    refuseFaults(plan);
    requireSound(facts);
    List<Outcome> outcomes = new ArrayList<>();
    for (Consignment each : plan) {
      outcomes.add(send(facts, each, by));
    }
    return outcomes;
  }

  /** Sends once more what was sent, or tried, whatever its conditions say. */
  public Outcome resend(String number, Decision by) {
    requireSender(by);
    DeliveryBook.Line line = line(number);
    ReleaseFacts facts = published(line.release());
    Consignment again =
        plan(facts, chosen(recipients(), Set.of(line.recipient())), false).stream()
            .filter(each -> each.unit().equals(line.unit()))
            .findFirst()
            .orElseThrow(
                () ->
                    refused(
                        new Text("recipients.yml 中的收件人", "A recipient in recipients.yml"),
                        Text.same(line.recipient() + "/" + line.unit()),
                        new Text("核对 recipients.yml", "Check recipients.yml")));
    if (again.skipped().isPresent()) { // nothing of the release is for it
      refuseFaults(List.of(again.refuse(again.skipped().get())));
    }
    refuseFaults(List.of(again));
    requireSound(facts);
    if (line.state() == State.SENDING) {
      book.end(number, State.FAILED, "中断，是否送达不明；已重发", by);
    }
    return bring(facts, again, by, number);
  }

  /** Notes a recipient's word that a delivery has arrived. */
  public void receipt(String number, LocalDate on, String receivedBy, Decision by) {
    DeliveryBook.Line line = line(number);
    LocalDate sent =
        LocalDate.ofInstant(line.startedAt().toInstant(ZoneOffset.UTC), settings.zone());
    if (on.isBefore(sent) || on.isAfter(office.book().today())) {
      throw refused(
          new Text(
              "收到之日在 %s（发送）与今天之间".formatted(sent), "A day between %s and today".formatted(sent)),
          Text.same("--on " + on),
          new Text("改正日期；回执登记后不能改写", "Correct the day; a receipt is never changed"));
    }
    if (line.state() == State.FAILED || line.state() == State.SKIPPED) {
      throw refused(
          new Text("已发出的一次分发", "A delivery that was sent"),
          new Text(number + " 未发出：" + line.reason(), number + ": " + line.reason()),
          new Text("核对编号：./anshu deliver log", "Check the number: ./anshu deliver log"));
    }
    if (line.receivedOn() != null) {
      throw refused(
          new Text("尚无回执的一次分发", "A delivery without a receipt"),
          new Text(
              "%s 已由 %s 于 %s 确认".formatted(number, line.receivedBy(), line.receivedOn()),
              "%s: %s on %s".formatted(number, line.receivedBy(), line.receivedOn())),
          new Text("回执不能改写；有出入请查留痕", "A receipt is never changed"));
    }
    if (line.state() == State.SENDING) {
      book.end(number, State.SENT, "中断；由回执证明已送达", by);
    }
    book.receipt(number, on, receivedBy, by.why(), by);
  }

  /** Tries the way to each consignment without sending anything; what does not work, by label. */
  public Map<String, Text> probe(List<Consignment> plan) {
    Couriers couriers = couriers();
    Map<String, Text> faults = new HashMap<>();
    for (Consignment each : plan) {
      if (each.skipped().isEmpty() && each.refused().isEmpty()) {
        try {
          couriers.of(each.recipient().channel()).probe(each);
        } catch (UndeliveredException e) {
          faults.put(each.label(), e.why());
        }
      }
    }
    return faults;
  }

  @Override
  public void close() {
    office.close();
  }

  private Outcome send(ReleaseFacts facts, Consignment consignment, Decision by) {
    if (consignment.skipped().isPresent()) {
      Text why = consignment.skipped().get();
      book.skip(facts.id(), consignment, why.chinese(), by);
      return new Outcome(consignment, Result.SKIPPED, "", why);
    }
    Optional<DeliveryBook.Line> before = before(facts, consignment);
    if (before.isPresent() && before.get().state() == State.SENT) {
      String number = before.get().number();
      return new Outcome(consignment, Result.ALREADY, number, new Text("此前已发出", "Sent before"));
    }
    if (before.isPresent()) {
      String number = before.get().number();
      if (!couriers().of(consignment.recipient().channel()).mayRepeat()) {
        return unclear(consignment, number, before.get().reason());
      }
      book.end(number, State.FAILED, "中断；已重新放入", by);
    }
    return bring(facts, consignment, by, "");
  }

  private static Outcome unclear(Consignment consignment, String number, String reason) {
    String because = reason.isEmpty() ? "" : "（" + reason + "）";
    return new Outcome(
        consignment,
        Result.UNCLEAR,
        number,
        new Text(
            "发送中断，是否送达不明%s：问明后执行 deliver receipt 或 deliver resend %s".formatted(because, number),
            "Interrupted, nobody knows whether it arrived%s: ask, then 'deliver receipt' or"
                    .formatted(because)
                + " 'deliver resend' "
                + number));
  }

  /** The last delivery of the same files that was sent or interrupted. */
  private Optional<DeliveryBook.Line> before(ReleaseFacts facts, Consignment consignment) {
    String hash = consignment.hash();
    return book.lines(facts.id()).stream()
        .filter(line -> line.state() == State.SENT || line.state() == State.SENDING)
        .filter(line -> line.recipient().equals(consignment.recipient().id()))
        .filter(line -> line.unit().equals(consignment.unit()) && line.filesHash().equals(hash))
        .filter(line -> line.address().equals(DeliveryBook.address(consignment)))
        .reduce((first, second) -> second);
  }

  private Outcome bring(ReleaseFacts facts, Consignment consignment, Decision by, String again) {
    String number = book.begin(facts.id(), consignment, by, again);
    String link = installation.settings().outgoing().link();
    try {
      String where =
          couriers()
              .of(consignment.recipient().channel())
              .bring(new Letter(number, facts, consignment, link));
      book.end(number, State.SENT, where, by);
      return new Outcome(consignment, Result.SENT, number, Text.same(where));
    } catch (UndeliveredException e) {
      if (e.unclear()) {
        book.unclear(number, e.why().chinese());
        return unclear(consignment, number, e.why().chinese());
      }
      book.end(number, State.FAILED, e.why().chinese(), by);
      return new Outcome(consignment, Result.FAILED, number, e.why());
    } catch (AnshuException e) { // a password that is not where the settings say
      book.end(number, State.FAILED, e.code().name(), by);
      throw e;
    }
  }

  private Couriers couriers() {
    return new Couriers(
        installation.settings().outgoing(), environment, installation.settings().clock());
  }

  /** What is appended to a PDF may show other pages than those that were approved. */
  private void requireSound(ReleaseFacts facts) {
    try (ReleaseLife life = new ReleaseLife(settings)) {
      AppendedParts.require(life, facts.id(), settings.zone());
    }
  }

  private ReleaseFacts published(String release) {
    ReleaseFacts facts = facts(release);
    try (ReleaseLife life = new ReleaseLife(settings)) {
      life.requirePublished(facts.id());
    }
    return facts;
  }

  private ReleaseFacts facts(String release) {
    ReleaseState state = ReleaseState.find(settings.operations(), release);
    return new ReleaseFacts(
        state.id(),
        state.month(),
        state.edition(),
        cameOutBefore(state),
        installation.settings().city().name(),
        installation.settings().city().issuer(),
        office.book().today());
  }

  /** The last edition of the month that was published before this one; 0 for none. */
  private int cameOutBefore(ReleaseState state) {
    try (ReleaseLife lives = new ReleaseLife(settings)) {
      String month = "R" + state.month() + "-e";
      return lives.all().stream()
          .filter(life -> life.published() != null && life.releaseId().startsWith(month))
          .mapToInt(life -> Integer.parseInt(life.releaseId().substring(month.length())))
          .filter(edition -> edition < state.edition())
          .max()
          .orElse(0);
    }
  }

  private void requireSender(Decision by) {
    new Roles(settings.home()).require(by, new Text("分发", "A delivery"), SENDERS);
  }

  private DeliveryBook.Line line(String number) {
    return book.find(number)
        .orElseThrow(
            () ->
                refused(
                    new Text("分发编号，如 R2026-06-e1-0001", "A number such as R2026-06-e1-0001"),
                    Text.same(number),
                    new Text("./anshu deliver log 列出全部编号", "./anshu deliver log lists them")));
  }

  private static List<Recipient> chosen(List<Recipient> all, Set<String> only) {
    List<String> ids = all.stream().map(Recipient::id).toList();
    for (String each : only) {
      if (!ids.contains(each)) {
        throw refused(
            new Text("收件人之一：" + ids, "One of the recipients " + ids),
            Text.same(each),
            new Text("改正 --to", "Correct --to"));
      }
    }
    return all.stream().filter(each -> only.isEmpty() || only.contains(each.id())).toList();
  }

  private static void refuseFaults(List<Consignment> plan) {
    List<Consignment> faulty = plan.stream().filter(each -> each.refused().isPresent()).toList();
    if (faulty.isEmpty()) {
      return;
    }
    StringBuilder chinese = new StringBuilder("%d 处问题".formatted(faulty.size()));
    StringBuilder english = new StringBuilder("%d faults".formatted(faulty.size()));
    for (Consignment each : faulty) {
      Text why = each.refused().orElseThrow();
      chinese.append("\n    - ").append(each.label()).append("：").append(why.chinese());
      english.append("\n    - ").append(each.label()).append(": ").append(why.english());
    }
    throw refused(
        new Text("可以发给每个收件人", "Everything can be sent to every recipient"),
        new Text(chinese.toString(), english.toString()),
        new Text("逐项改正后重试；什么也没有发出", "Correct each and try again; nothing was sent"));
  }

  private static AnshuException refused(Text expected, Text found, Text action) {
    return new AnshuException(FailureCode.DELIVERY_REFUSED, expected, found, action);
  }
}
