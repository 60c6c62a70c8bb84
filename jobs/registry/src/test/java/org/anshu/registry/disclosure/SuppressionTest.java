package org.anshu.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anshu.registry.disclosure.Statement.Stance;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  @Test
  void oneSmallCellNeedsACompanionInItsRowAndColumnAndTheCorner() {
    Square square = new Square(3, new int[] {1, 7, 9, 8, 6, 5, 4, 9, 8});
    square.protect(0, 0, 1, 2, false);
    Pattern pattern = Suppression.of(square.tables());
    assertThat(pattern.added()).hasSize(3);
    assertThat(pattern.added().keySet()).allMatch(id -> !id.contains("*"));
    assertThat(pattern.exposed()).isEmpty();
    assertThat(Suppression.proven(square.tables(), pattern)).isTrue();
    Range range = range(square.tables(), pattern.added().keySet(), "0,0");
    assertThat(range.low().intValue()).isZero();
    assertThat(range.high()).isNotNull();
    assertThat(range.high().intValue()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void whatIsPublicAlreadyCannotBeHiddenAndIsNamed() {
    Square square = new Square(2, new int[] {1, 7, 9, 8});
    square.protect(0, 0, 1, 2, false);
    square.statements.replaceAll(
        (id, one) ->
            one.stance() == Stance.HIDDEN
                ? one
                : new Statement(id, one.facts(), one.cost(), Stance.KNOWN));
    Pattern pattern = Suppression.of(square.tables());
    assertThat(pattern.exposed()).containsExactly("0,0");
    assertThat(pattern.added()).isEmpty();
  }

  @Test
  void whatCannotBeKeptWithinTheToleranceIsKeptAsFarAsPossible() {
    // 1 + 1 = 2 is known: the one may be 0 or 2, not 3; the other must not be printed for that.
    Row row = new Row(new int[] {1, 1});
    row.protect(0, 1, 2, false);
    row.statements.computeIfPresent(
        "sum", (id, one) -> new Statement(id, one.facts(), one.cost(), Stance.KNOWN));
    Pattern pattern = Suppression.of(row.tables());
    assertThat(pattern.exposed()).containsExactly("c0");
    assertThat(pattern.added().keySet()).containsExactly("c1");
    assertThat(range(row.tables(), pattern.added().keySet(), "c0"))
        .isEqualTo(new Range(big(0), big(2)));
  }

  @Test
  void aRoundedRateGivesItsNumeratorAway() {
    // 33.3% of 30, half up: 9.975 <= n < 10.005, so n is 10 though it is not printed.
    SortedMap<String, BigInteger> quantities = new TreeMap<>(Map.of("n", big(10), "d", big(30)));
    SortedMap<String, BigInteger> low = new TreeMap<>(Map.of("n", big(2000), "d", big(-665)));
    SortedMap<String, BigInteger> high = new TreeMap<>(Map.of("n", big(2000), "d", big(-667)));
    Fact atLeast = new Fact(low, BigInteger.ZERO, null);
    Fact below = new Fact(high, null, big(-1));
    SortedMap<String, Statement> statements = new TreeMap<>();
    statements.put("d", new Statement("d", List.of(Fact.exactly("d", big(30))), 5, Stance.OPEN));
    statements.put("rate", new Statement("rate", List.of(atLeast, below), 9, Stance.OPEN));
    Sensitive n = new Sensitive("n", big(1), big(2), false, "rule", List.of());
    Tables tables = new Tables(quantities, List.of(), statements, List.of(n));
    assertThat(range(tables, Set.of(), "n")).isEqualTo(new Range(big(10), big(10)));
    Pattern pattern = Suppression.of(tables);
    assertThat(pattern.added()).hasSize(1);
    assertThat(Suppression.proven(tables, pattern)).isTrue();
  }

  @Test
  void aSoleContributorDoesNotLearnTheOthers() {
    // 3 + 4 + 50 = 57: with both small ones hidden, each could subtract its own.
    Row row = new Row(new int[] {3, 4, 50, 60});
    row.protect(0, 2, 2, true);
    row.protect(1, 2, 2, true);
    Pattern pattern = Suppression.of(row.tables());
    assertThat(pattern.added()).hasSize(1);
    assertThat(Suppression.proven(row.tables(), pattern)).isTrue();
    row.sensitive.replaceAll(
        one -> new Sensitive(one.quantity(), one.down(), one.up(), false, one.rule(), one.place()));
    assertThat(Suppression.of(row.tables()).added()).isEmpty();
  }

  @Test
  void noBruteForceBoundsAProtectedCell() {
    Random random = new Random(20261123);
    int exposed = 0;
    int added = 0;
    for (int round = 0; round < 150; round++) {
      int size = 2 + random.nextInt(2);
      int[] cells = random.ints(size * size, 0, 6).toArray();
      Square square = new Square(size, cells);
      for (int i = 0; i < cells.length; i++) {
        if (cells[i] == 1 || cells[i] == 2) {
          square.protect(i / size, i % size, 1, 2, random.nextInt(3) == 0);
        }
      }
      square.publish(random);
      Tables tables = square.tables();
      Pattern pattern = Suppression.of(tables);
      assertThat(Suppression.proven(tables, pattern)).isTrue();
      assertWholeProofs(tables, pattern);
      exposed += pattern.exposed().size();
      added += pattern.added().size();
      square.attack(pattern);
    }
    assertThat(added).isPositive();
    assertThat(exposed).isPositive();
  }

  /** Parts are searched one by one; what is found must hold in all of the tables. */
  private static void assertWholeProofs(Tables tables, Pattern pattern) {
    for (Sensitive one : tables.sensitive()) {
      if (!pattern.exposed().contains(one.quantity())) {
        assertThat(pattern.proofs())
            .filteredOn(proof -> proof.quantity().equals(one.quantity()))
            .isNotEmpty()
            .allMatch(proof -> proof.proves(tables, one, pattern.added().keySet()));
      }
    }
  }

  @Test
  void whatIsKnownLinksNothing() {
    Square square = new Square(3, new int[] {1, 9, 9, 9, 1, 9, 9, 9, 1});
    for (int i = 0; i < 3; i++) {
      square.protect(i, i, 1, 2, false);
    }
    assertThat(Components.of(square.tables())).hasSize(1);
    square.statements.replaceAll(
        (id, one) ->
            one.stance() == Stance.HIDDEN
                ? one
                : new Statement(id, one.facts(), one.cost(), Stance.KNOWN));
    List<Tables> parts = Components.of(square.tables());
    assertThat(parts).hasSize(3);
    assertThat(parts).allMatch(part -> part.quantities().size() == 1);
    assertThat(Suppression.of(square.tables()).exposed()).containsExactly("0,0", "1,1", "2,2");
  }

  @Test
  void theSameTablesGiveTheSamePattern() {
    Square square = Square.random(new Random(7), 6);
    Pattern first = Suppression.of(square.tables());
    assertThat(Suppression.of(square.tables())).isEqualTo(first);
    assertThat(first.added()).isNotEmpty();
  }

  @Test
  void fourHundredCellsAreProven() {
    Square square = Square.random(new Random(11), 20);
    Pattern pattern = Suppression.of(square.tables());
    assertThat(Suppression.proven(square.tables(), pattern)).isTrue();
    assertThat(pattern.exposed()).isEmpty();
  }

  @Test
  void untrueTablesAreRefused() {
    Square square = new Square(2, new int[] {1, 2, 3, 4});
    square.values.put("0,*", big(99));
    assertThatThrownBy(square::tables).isInstanceOf(IllegalArgumentException.class);
  }

  static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static Range range(Tables tables, Set<String> hidden, String quantity) {
    return Objects.requireNonNull(
        Suppression.ranges(tables, hidden, Set.of(quantity)).get(quantity), quantity);
  }

  /** Cells in a row with their total. */
  private static final class Row {

    private final SortedMap<String, BigInteger> values = new TreeMap<>();
    private final SortedMap<String, Statement> statements = new TreeMap<>();
    private final List<Sensitive> sensitive = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    Row(int[] cells) {
      int sum = 0;
      for (int i = 0; i < cells.length; i++) {
        names.add("c" + i);
        print("c" + i, cells[i], 3);
        sum += cells[i];
      }
      print("sum", sum, 50);
    }

    private void print(String name, int value, int cost) {
      values.put(name, big(value));
      Fact fact = Fact.exactly(name, big(value));
      statements.put(name, new Statement(name, List.of(fact), cost, Stance.OPEN));
    }

    void protect(int cell, int down, int up, boolean sole) {
      String name = names.get(cell);
      sensitive.add(new Sensitive(name, big(down), big(up), sole, "rule", List.of(name)));
      statements.computeIfPresent(
          name, (id, one) -> new Statement(id, one.facts(), one.cost(), Stance.HIDDEN));
    }

    Tables tables() {
      return new Tables(values, List.of(Fact.sum("sum", names)), statements, sensitive);
    }
  }

  /** A square table with margins. */
  private static final class Square {

    private final int size;
    private final SortedMap<String, BigInteger> values = new TreeMap<>();
    private final SortedMap<String, Statement> statements = new TreeMap<>();
    private final List<Sensitive> sensitive = new ArrayList<>();
    private final List<Fact> links = new ArrayList<>();
    private int largest;

    Square(int size, int[] cells) {
      this.size = size;
      int all = 0;
      for (int i = 0; i < size; i++) {
        int row = 0;
        int column = 0;
        for (int j = 0; j < size; j++) {
          print(i + "," + j, cells[i * size + j], 3);
          row += cells[i * size + j];
          column += cells[j * size + i];
        }
        print(i + ",*", row, 10);
        print("*," + i, column, 10);
        all += row;
      }
      print("*,*", all, 100);
      List<String> rows = new ArrayList<>();
      List<String> columns = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        List<String> row = new ArrayList<>();
        List<String> column = new ArrayList<>();
        for (int j = 0; j < size; j++) {
          row.add(i + "," + j);
          column.add(j + "," + i);
        }
        links.add(Fact.sum(i + ",*", row));
        links.add(Fact.sum("*," + i, column));
        rows.add(i + ",*");
        columns.add("*," + i);
      }
      links.add(Fact.sum("*,*", rows));
      links.add(Fact.sum("*,*", columns));
    }

    static Square random(Random random, int size) {
      int[] cells = random.ints((long) size * size, 0, 40).toArray();
      Square square = new Square(size, cells);
      for (int i = 0; i < cells.length; i++) {
        if (cells[i] == 1 || cells[i] == 2) {
          square.protect(i / size, i % size, 1, 2, false);
        }
      }
      return square;
    }

    private void print(String name, int value, int cost) {
      values.put(name, big(value));
      Fact fact = Fact.exactly(name, big(value));
      statements.put(name, new Statement(name, List.of(fact), cost, Stance.OPEN));
    }

    void protect(int row, int column, int down, int up, boolean sole) {
      String name = row + "," + column;
      sensitive.add(new Sensitive(name, big(down), big(up), sole, "rule", List.of(name)));
      statements.computeIfPresent(
          name, (id, one) -> new Statement(id, one.facts(), one.cost(), Stance.HIDDEN));
    }

    /** Some figures stood in an earlier edition. */
    void publish(Random random) {
      statements.replaceAll(
          (id, one) ->
              one.stance() == Stance.OPEN && random.nextInt(4) == 0
                  ? new Statement(id, one.facts(), one.cost(), Stance.KNOWN)
                  : one);
    }

    Tables tables() {
      return new Tables(values, links, statements, sensitive);
    }

    /** Tries all tables that what is printed allows, also for one who knows a sole cell. */
    void attack(Pattern pattern) {
      largest = 7;
      for (Witness proof : pattern.proofs()) {
        proof
            .moves()
            .forEach((cell, move) -> largest = Math.max(largest, value(cell) + move.intValue()));
      }
      Set<String> hidden = new HashSet<>(pattern.added().keySet());
      statements.values().stream()
          .filter(one -> one.stance() == Stance.HIDDEN)
          .forEach(one -> hidden.add(one.id()));
      if (hidden.stream().filter(id -> !id.contains("*")).count() > 4) {
        return;
      }
      for (Sensitive one : sensitive) {
        if (pattern.exposed().contains(one.quantity())) {
          continue;
        }
        check(one, hidden, "");
        for (Sensitive other : sensitive) {
          boolean hopeless =
              pattern.insiders().containsKey(one.quantity())
                  && pattern.insiders().get(one.quantity()).contains(other.quantity());
          if (other.sole() && !other.equals(one) && !hopeless) {
            check(one, hidden, other.quantity());
          }
        }
      }
    }

    private void check(Sensitive one, Set<String> hidden, String insider) {
      int[] cells = new int[size * size];
      int[] range = {Integer.MAX_VALUE, Integer.MIN_VALUE};
      Set<String> unknown = new HashSet<>(hidden);
      unknown.remove(insider);
      enumerate(cells, 0, unknown, one.quantity(), range);
      int value = value(one.quantity());
      assertThat(range[0]).isLessThanOrEqualTo(value - one.down().intValue());
      assertThat(range[1]).isGreaterThanOrEqualTo(value + one.up().intValue());
    }

    private int value(String name) {
      BigInteger value = values.get(name);
      return value == null ? -1 : value.intValue();
    }

    private void enumerate(int[] cells, int at, Set<String> unknown, String wanted, int[] range) {
      if (at > 0
          && at % size == 0
          && !fits(sum(cells, at - size, 1), (at / size - 1) + ",*", unknown)) {
        return;
      }
      if (at == cells.length) {
        for (int j = 0; j < size; j++) {
          if (!fits(sum(cells, j, size), "*," + j, unknown)) {
            return;
          }
        }
        int all = 0;
        for (int cell : cells) {
          all += cell;
        }
        if (fits(all, "*,*", unknown)) {
          int found = cells[index(wanted)];
          range[0] = Math.min(range[0], found);
          range[1] = Math.max(range[1], found);
        }
        return;
      }
      String name = (at / size) + "," + (at % size);
      boolean free = unknown.contains(name);
      int known = value(name);
      for (int v = free ? 0 : known; v <= (free ? largest : known); v++) {
        cells[at] = v;
        enumerate(cells, at + 1, unknown, wanted, range);
      }
    }

    private int sum(int[] cells, int from, int step) {
      int sum = 0;
      for (int k = 0; k < size; k++) {
        sum += cells[from + k * step];
      }
      return sum;
    }

    private boolean fits(int sum, String name, Set<String> unknown) {
      return unknown.contains(name) || sum == value(name);
    }

    private int index(String name) {
      String[] at = name.split(",");
      return Integer.parseInt(at[0]) * size + Integer.parseInt(at[1]);
    }
  }
}
