package org.anshu.registry.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anshu.registry.disclosure.MoveSearch.Found;
import org.anshu.registry.disclosure.MoveSearch.Wish;

/**
 * Secondary suppression: keeps back as little more as is needed, until every protected quantity has
 * its witnesses (the model of Fischetti and Salazar-González, solved cell by cell as in Kelly,
 * Golden and Assad; then everything that no witness needs is printed again). The same tables give
 * the same pattern, always.
 */
public final class Suppression {

  private static final List<Boolean> BOTH = List.of(true, false);

  private final Tables tables;
  private final MoveSearch search;
  private final List<Sensitive> sensitive;
  private final SortedMap<String, String> added = new TreeMap<>();
  private final SortedSet<String> exposed = new TreeSet<>();
  private final SortedMap<String, SortedSet<String>> insiders = new TreeMap<>();
  private final List<Witness> proofs = new ArrayList<>();

  /** What showed how far the present quantity can be kept from everybody, by direction. */
  private final Map<Boolean, Found> firsts = new HashMap<>();

  private Suppression(Tables tables) {
    this.tables = tables;
    this.search = new MoveSearch(tables);
    this.sensitive =
        new ArrayList<>(
            tables.sensitive().stream()
                .sorted(
                    Comparator.comparing(Sensitive::up)
                        .reversed()
                        .thenComparing(Sensitive::quantity))
                .toList());
  }

  /** What to keep back of {@code tables}. Parts that are not linked are treated one by one. */
  public static Pattern of(Tables tables) {
    SortedMap<String, String> added = new TreeMap<>();
    List<Witness> proofs = new ArrayList<>();
    SortedSet<String> exposed = new TreeSet<>();
    SortedMap<String, SortedSet<String>> insiders = new TreeMap<>();
    for (Tables part : Components.of(tables)) {
      Pattern pattern = new Suppression(part).run();
      added.putAll(pattern.added());
      proofs.addAll(pattern.proofs());
      exposed.addAll(pattern.exposed());
      insiders.putAll(pattern.insiders());
    }
    return new Pattern(added, proofs, exposed, insiders);
  }

  private Pattern run() {
    for (int i = 0; i < sensitive.size(); i++) {
      Sensitive wanted = sensitive.get(i);
      firsts.clear();
      Sensitive reached = wanted.within(reach(wanted, false), reach(wanted, true));
      if (!reached.equals(wanted)) {
        exposed.add(wanted.quantity());
        sensitive.set(i, reached);
      }
      proofs.addAll(protect(reached));
    }
    printAgain();
    return new Pattern(added, proofs, exposed, insiders);
  }

  /** How far a quantity can be kept from readers: all the way, or half of it again and again. */
  private BigInteger reach(Sensitive one, boolean upwards) {
    BigInteger far = upwards ? one.up() : one.down();
    while (far.signum() > 0) {
      BigInteger up = upwards ? far : BigInteger.ZERO;
      BigInteger down = upwards ? BigInteger.ZERO : far;
      Optional<Found> found = witness(one.within(down, up), upwards, "", added.keySet(), true);
      if (found.isPresent()) {
        firsts.put(upwards, found.get());
        return far;
      }
      far = far.shiftRight(1);
    }
    return far;
  }

  /** The witnesses of one quantity; hides what they need. */
  private List<Witness> protect(Sensitive one) {
    List<Witness> own = new ArrayList<>();
    for (boolean upwards : BOTH) {
      List<String> readers = readers(tables, one, insiders);
      Found first = firsts.get(upwards);
      if (first != null && first.broken().isEmpty()) {
        own.add(first.witness());
      } else {
        protect(one, upwards, readers.get(0), own);
      }
      List<String> left =
          uncovered(one, upwards, readers.subList(1, readers.size()), added.keySet(), own);
      for (String reader : left) {
        if (!covered(tables, own, one, upwards, reader)) {
          protect(one, upwards, reader, own);
        }
      }
    }
    return own;
  }

  /** The witness for one reader; hides what it needs. */
  private void protect(Sensitive one, boolean upwards, String reader, List<Witness> own) {
    witness(one, upwards, reader, added.keySet(), true)
        .ifPresentOrElse(
            move -> {
              move.broken().forEach(id -> added.putIfAbsent(id, one.quantity()));
              own.add(move.witness());
            },
            () -> insiders.computeIfAbsent(one.quantity(), key -> new TreeSet<>()).add(reader));
  }

  /**
   * Adds witnesses that convince many readers at once and need nothing more to be kept back: for
   * all, else for each half. Those that are left have none.
   */
  private List<String> uncovered(
      Sensitive one, boolean upwards, List<String> readers, Set<String> hidden, List<Witness> own) {
    List<String> open =
        readers.stream().filter(each -> !covered(tables, own, one, upwards, each)).toList();
    if (open.isEmpty()) {
      return open;
    }
    Optional<Found> found = search.find(new Wish(one, upwards, open, new HashSet<>(hidden), false));
    if (found.isPresent() || open.size() == 1) {
      found.ifPresent(move -> own.add(move.witness()));
      return found.isPresent() ? List.of() : open;
    }
    int half = open.size() / 2;
    List<String> left =
        new ArrayList<>(uncovered(one, upwards, open.subList(0, half), hidden, own));
    left.addAll(uncovered(one, upwards, open.subList(half, open.size()), hidden, own));
    return left;
  }

  /** A witness, which needs something more to be kept back only if it may. */
  private Optional<Found> witness(
      Sensitive one, boolean upwards, String reader, Set<String> kept, boolean mayHide) {
    return search.find(new Wish(one, upwards, List.of(reader), new HashSet<>(kept), mayHide));
  }

  /**
   * Against whom a quantity is protected: all readers, those who know a group of quantities that it
   * is none of, and the sole contributors of others.
   */
  private static List<String> readers(
      Tables tables, Sensitive one, SortedMap<String, SortedSet<String>> insiders) {
    SortedSet<String> hopeless = insiders.getOrDefault(one.quantity(), new TreeSet<>());
    List<String> readers = new ArrayList<>();
    readers.add("");
    tables
        .groups()
        .forEach(
            (name, known) -> {
              boolean foreign = !one.place().get(0).isEmpty() && !known.contains(one.quantity());
              if (foreign && !hopeless.contains(name)) {
                readers.add(name);
              }
            });
    tables.sensitive().stream()
        .filter(each -> each.insiderAgainst(one) && !hopeless.contains(each.quantity()))
        .forEach(each -> readers.add(each.quantity()));
    return readers;
  }

  /** Whether one of {@code witnesses} convinces the reader too: what they know is the same. */
  private static boolean covered(
      Tables tables, List<Witness> witnesses, Sensitive one, boolean upwards, String reader) {
    return witnesses.stream()
        .anyMatch(
            witness ->
                witness.quantity().equals(one.quantity())
                    && witness.upwards() == upwards
                    && witness.convinces(tables, reader));
  }

  /** Prints again what was kept back and is not needed, dearest first. */
  private void printAgain() {
    List<String> candidates = new ArrayList<>(added.keySet());
    candidates.sort(Comparator.comparing(this::cost).reversed().thenComparing(id -> id));
    for (String candidate : candidates) {
      Set<String> hidden = new HashSet<>(added.keySet());
      hidden.remove(candidate);
      without(hidden)
          .ifPresent(
              witnesses -> {
                added.remove(candidate);
                proofs.clear();
                proofs.addAll(witnesses);
              });
    }
  }

  private long cost(String statement) {
    Statement found = tables.statements().get(statement);
    return found == null ? 0 : found.cost();
  }

  /** Witnesses of the same with only {@code hidden} kept back; empty if one is missing. */
  private Optional<List<Witness>> without(Set<String> hidden) {
    List<Witness> all = new ArrayList<>();
    for (Sensitive one : sensitive) {
      List<Witness> own =
          new ArrayList<>(
              proofs.stream()
                  .filter(proof -> proof.quantity().equals(one.quantity()))
                  .filter(proof -> proof.proves(tables, one, hidden))
                  .toList());
      for (boolean upwards : BOTH) {
        if (!uncovered(one, upwards, readers(tables, one, insiders), hidden, own).isEmpty()) {
          return Optional.empty();
        }
      }
      all.addAll(own);
    }
    return Optional.of(all);
  }

  /**
   * Whether the witnesses of {@code pattern} prove that everything but what is exposed is
   * protected: checked in whole numbers, without the search.
   */
  public static boolean proven(Tables tables, Pattern pattern) {
    return Components.of(tables).stream().allMatch(part -> provenPart(part, pattern));
  }

  private static boolean provenPart(Tables tables, Pattern pattern) {
    Set<String> hidden = pattern.added().keySet();
    for (Sensitive one : tables.sensitive()) {
      List<Witness> own =
          pattern.proofs().stream().filter(each -> each.proves(tables, one, hidden)).toList();
      for (boolean upwards : BOTH) {
        boolean convinced =
            readers(tables, one, pattern.insiders()).stream()
                .allMatch(reader -> covered(tables, own, one, upwards, reader));
        if (!convinced && !pattern.exposed().contains(one.quantity())) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The whole numbers between which everything printed leaves the protected quantities, by linear
   * programme.
   *
   * @param wanted which; all of {@code tables.sensitive()} that are not in it are left out
   */
  public static Map<String, Range> ranges(Tables tables, Set<String> hidden, Set<String> wanted) {
    Map<String, Range> ranges = new HashMap<>();
    for (Tables part : Components.of(tables)) {
      for (Sensitive one : part.sensitive()) {
        if (wanted.contains(one.quantity())) {
          ranges.put(one.quantity(), Range.of(part, hidden, one.quantity()));
        }
      }
    }
    return ranges;
  }
}
