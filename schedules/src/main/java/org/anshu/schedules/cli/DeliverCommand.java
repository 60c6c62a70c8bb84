package org.anshu.schedules.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.life.LifeState;
import org.anshu.schedules.delivery.Consignment;
import org.anshu.schedules.delivery.DeliveryDesk;
import org.anshu.schedules.delivery.DeliveryDesk.Outcome;
import org.anshu.schedules.delivery.DeliveryDesk.Result;
import org.anshu.schedules.delivery.Recipient;
import org.anshu.schedules.delivery.Recipients;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.PlanRun;
import org.anshu.schedules.production.RunLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu deliver …}: sends published releases to those who are to have them. */
@Command(name = "deliver", sortOptions = false)
final class DeliverCommand implements Runnable {

  @ParentCommand private @Nullable AnshuCommand anshu;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(Parents.of(anshu).terminal().out());
    }
  }

  @Command(name = "list", sortOptions = false)
  int list() {
    Installation installation = Parents.of(anshu).installation();
    List<Recipient> recipients =
        Recipients.read(installation.home(), installation.settings().outgoing());
    new DeliveryTables(Parents.of(anshu)).recipients(recipients);
    return CommandLineProgram.OK;
  }

  @Command(name = "check", sortOptions = false)
  int check(
      @Parameters(paramLabel = "RELEASE", descriptionKey = "release") String release,
      @Option(names = "--to", paramLabel = "ID", descriptionKey = "to") @Nullable Set<String> only,
      @Option(names = "--connect", descriptionKey = "connect") boolean connect) {
    return with(
        "deliver check",
        desk -> {
          List<Consignment> plan = desk.plan(release, chosen(only));
          Map<String, Text> faults = connect ? desk.probe(plan) : Map.of();
          new DeliveryTables(Parents.of(anshu)).plan(plan, faults);
          LifeState state = desk.state(release);
          if (state != LifeState.PUBLISHED) {
            Parents.of(anshu)
                .say(
                    "%s 现为%s，印发之后才能发送。".formatted(release, state.title().chinese()),
                    "%s is %s; it can be sent once it is published."
                        .formatted(release, state.title().english()));
          }
          long refused = plan.stream().filter(each -> each.refused().isPresent()).count();
          if (refused + faults.size() > 0) {
            throw failed(FailureCode.DELIVERY_REFUSED, refused + faults.size(), release);
          }
          return CommandLineProgram.OK;
        });
  }

  @Command(name = "send", sortOptions = false)
  int send(
      @Parameters(paramLabel = "RELEASE", descriptionKey = "release") String release,
      @Option(names = "--to", paramLabel = "ID", descriptionKey = "to") @Nullable Set<String> only,
      @Mixin DeliverWho who) {
    return with(
        "deliver send", desk -> print(desk.send(release, chosen(only), who.decision()), release));
  }

  @Command(name = "resend", sortOptions = false)
  int resend(
      @Parameters(paramLabel = "NUMBER", descriptionKey = "number") String number,
      @Mixin DeliverWho who) {
    return with(
        "deliver resend", desk -> print(List.of(desk.resend(number, who.decision())), number));
  }

  @Command(name = "receipt", sortOptions = false)
  int receipt(
      @Parameters(paramLabel = "NUMBER", descriptionKey = "number") String number,
      @Option(names = "--from", required = true, paramLabel = "NAME", descriptionKey = "from")
          String from,
      @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "on")
          @Nullable LocalDate on,
      @Mixin DeliverWho who) {
    return with(
        "deliver receipt",
        desk -> {
          desk.receipt(
              number, Optional.ofNullable(on).orElseGet(this::today), from, who.decision());
          Parents.of(anshu)
              .say("已登记 %s 的回执。".formatted(number), "Receipt of %s noted.".formatted(number));
          return CommandLineProgram.OK;
        });
  }

  @Command(name = "log", sortOptions = false)
  int log(
      @Parameters(arity = "0..1", paramLabel = "RELEASE", descriptionKey = "release")
          @Nullable String release,
      @Option(names = "--files", descriptionKey = "files") boolean files) {
    return with(
        "deliver log",
        desk -> {
          String wanted =
              release == null ? "" : release.toUpperCase(Locale.ROOT).replace("-E", "-e");
          new DeliveryTables(Parents.of(anshu))
              .log(desk.book().lines(wanted), files, installation().settings().zone());
          return CommandLineProgram.OK;
        });
  }

  private int print(List<Outcome> outcomes, String what) {
    new DeliveryTables(Parents.of(anshu)).outcomes(outcomes);
    long failed =
        outcomes.stream()
            .filter(each -> each.result() == Result.FAILED || each.result() == Result.UNCLEAR)
            .count();
    if (failed > 0) {
      throw failed(FailureCode.DELIVERY_FAILED, failed, what);
    }
    return CommandLineProgram.OK;
  }

  private static AnshuException failed(FailureCode code, long count, String what) {
    return new AnshuException(
        code,
        new Text("发给每个收件人", "Every recipient reached"),
        new Text(
            "%d 个收件人有问题，见上表".formatted(count), "%d recipients not, see above".formatted(count)),
        new Text(
            "按表中原因处理后重新执行；已发出的不会重复发送（" + what + "）",
            "Mend what the table says and run it again; nobody gets the same twice ("
                + what
                + ")"));
  }

  private int with(String what, Function<DeliveryDesk, Integer> work) {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = installation();
    try (RunLock lock = RunLock.take(installation.home(), what);
        Databases databases = parent.databases(installation)) {
      new PlanRun(installation, databases, parent.progress()).migrate();
      try (DeliveryDesk desk =
          new DeliveryDesk(installation, databases, parent.terminal().environment())) {
        return work.apply(desk);
      }
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(
        installation().settings().clock().instant(), installation().settings().zone());
  }

  private Installation installation() {
    return Parents.of(anshu).installation();
  }

  private static Set<String> chosen(@Nullable Set<String> only) {
    return only == null ? Set.of() : new TreeSet<>(only);
  }
}
