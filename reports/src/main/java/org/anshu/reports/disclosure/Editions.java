package org.anshu.reports.disclosure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.anshu.registry.disclosure.Decision;
import org.anshu.registry.disclosure.DisclosureRules;
import org.anshu.registry.disclosure.Edition;
import org.anshu.registry.disclosure.EditionDecider;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Member;

/**
 * Cuts editions: gets the reports of a release as they were written for a reader, and gives them
 * back without what that reader may not see. All reports of a reader have to be cut together, since
 * what one prints gives away what another keeps back.
 *
 * <pre>{@code
 * Editions.Cut cut = editions.cut(Reader.PUBLIC, release, written, older);
 * // print cut.reports() below public/, then
 * cut.protocol().write(releaseFolder); // disclosure.json: for the office and the next editions
 * }</pre>
 */
public final class Editions {

  private final DisclosureRules rules;
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final StoredFigures stored;
  private final Supplier<KnownNames> names;

  /**
   * Editions by {@code rules}.
   *
   * @param stored where the figures of the release and of earlier ones are read
   */
  public Editions(DisclosureRules rules, Collection<Indicator> indicators, StoredFigures stored) {
    this(rules, indicators, stored, () -> new KnownNames(List.of()));
  }

  /**
   * The same.
   *
   * @param names what no public edition may name; asked for when one is cut
   */
  public Editions(
      DisclosureRules rules,
      Collection<Indicator> indicators,
      StoredFigures stored,
      Supplier<KnownNames> names) {
    this.rules = rules;
    this.stored = stored;
    this.names = names;
    indicators.forEach(indicator -> this.indicators.put(indicator.id(), indicator));
  }

  /**
   * Which release.
   *
   * @param units the statistical units in printing order
   */
  public record OfRelease(String id, YearMonth month, List<Member> units) {

    public OfRelease {
      units = List.copyOf(units);
    }
  }

  /**
   * An edition.
   *
   * @param reports in the order in which they were given
   * @param protocol what was kept back and why; for the office only
   * @param warnings protected figures that could not be kept back, for the person who approves
   */
  public record Cut(List<WrittenReport> reports, Protocol protocol, List<Text> warnings) {

    public Cut {
      reports = List.copyOf(reports);
      warnings = List.copyOf(warnings);
    }
  }

  /** The indicators whose stored figures decide. */
  public SortedSet<String> concerned() {
    return rules.concerned();
  }

  /** The rules. */
  public DisclosureRules rules() {
    return rules;
  }

  /**
   * The edition for {@code reader}; an internal one is the reports as they are.
   *
   * @param reports all that are printed for this reader, as written
   * @param older what the reader has seen before: for the public all earlier public editions, for a
   *     district also its own earlier ones and this release's public one
   * @throws org.anshu.failure.AnshuException {@code CHECK_FAILED} if a public report names a person
   *     or an organisation by code or list
   */
  public Cut cut(
      Reader reader, OfRelease release, List<WrittenReport> reports, List<Edition> older) {
    Predicate<FigureId> foreign =
        reader.kind() == Reader.Kind.DISTRICT
            ? figure -> !figure.unit().isEmpty() && !figure.unit().equals(reader.unit())
            : figure -> false;
    Told told = new Told(release.month(), indicators).add(reports);
    Set<FigureId> printed = new HashSet<>(told.figures());
    SortedSet<String> concerned = rules.concerned();
    printed.removeIf(figure -> !concerned.contains(figure.indicator()) || foreign.test(figure));
    Set<FigureId> rounded = new HashSet<>(told.rounded());
    rounded.retainAll(printed);
    Edition now =
        new Edition(
            release.id(),
            release.month(),
            stored.of(release.id(), release.month(), concerned),
            printed,
            rounded,
            Set.of());
    Decision decision = decide(reader, now, older);
    Redaction redaction =
        new Redaction(
            new Redaction.Limits(
                release.month(),
                decision.hidden().keySet(),
                foreign,
                order(release.units()),
                rules.mark(),
                rules.note().chinese()));
    boolean all = reader.kind() == Reader.Kind.INTERNAL;
    UnaryOperator<WrittenReport> nameless =
        reader.kind() == Reader.Kind.PUBLIC
            ? new Anonymity(rules, names.get())::of
            : report -> report;
    List<WrittenReport> cut = new ArrayList<>();
    for (WrittenReport report : reports) {
      cut.add(nameless.apply(all ? report : redaction.of(report)));
    }
    Protocol protocol =
        new Protocol(
            release.id(),
            release.month(),
            reader,
            printed,
            rounded,
            known(release, older),
            decision);
    List<Text> warnings = warnings(decision);
    if (!warnings.isEmpty() && !cut.isEmpty()) {
      cut.set(0, warned(cut.get(0), warnings));
    }
    return new Cut(cut, protocol, warnings);
  }

  private static SortedSet<String> known(OfRelease release, List<Edition> older) {
    SortedSet<String> known = new TreeSet<>();
    older.forEach(edition -> known.add(edition.release()));
    known.remove(release.id());
    return known;
  }

  /** Whoever approves the edition is told with the first report. */
  private static WrittenReport warned(WrittenReport report, List<Text> warnings) {
    List<Text> all = new ArrayList<>(report.warnings());
    all.addAll(warnings);
    return new WrittenReport(
        report.issuer(),
        report.issue(),
        report.date(),
        report.signer(),
        report.title(),
        report.subtitle(),
        report.blocks(),
        all,
        report.frame());
  }

  private Decision decide(Reader reader, Edition now, List<Edition> older) {
    return switch (reader.kind()) {
      case PUBLIC -> EditionDecider.forPublic(rules, indicators.values(), now, older);
      case DISTRICT ->
          EditionDecider.forDistrict(rules, indicators.values(), reader.unit(), now, older);
      case INTERNAL -> new Decision(Collections.emptySortedMap(), List.of(), 0);
    };
  }

  private static Map<String, Integer> order(List<Member> units) {
    Map<String, Integer> order = new HashMap<>();
    units.forEach(unit -> order.put(unit.code(), order.size()));
    return order;
  }

  private static List<Text> warnings(Decision decision) {
    return decision.unsafe().stream()
        .map(
            one ->
                new Text(
                    "受保护的数值 %s（规则 %s）：%s，读者可推知其在 %s 至 %s 之间"
                        .formatted(
                            one.cell(),
                            one.rule(),
                            one.fate() == Decision.Fate.PUBLIC_ALREADY ? "以前的公开版已公布" : "可由已公布的数值推出",
                            one.range().low(),
                            String.valueOf(one.range().high())),
                    "Protected figure %s (rule %s): %s; readers can tell it is between %s and %s"
                        .formatted(
                            one.cell(),
                            one.rule(),
                            one.fate(),
                            one.range().low(),
                            String.valueOf(one.range().high()))))
        .toList();
  }
}
