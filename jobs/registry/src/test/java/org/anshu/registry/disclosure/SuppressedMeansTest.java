package org.anshu.registry.disclosure;

import static org.anshu.registry.disclosure.SuppressionTest.big;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anshu.registry.disclosure.Statement.Stance;
import org.junit.jupiter.api.Test;

/** Means, of which readers know the rounded ones of all. */
class SuppressedMeansTest {

  @Test
  void meansOfFewAreProvenThoughRoundedMeansOfAllArePrinted() {
    Random random = new Random(7);
    SortedMap<String, BigInteger> values = new TreeMap<>();
    SortedMap<String, Statement> statements = new TreeMap<>();
    List<Sensitive> sensitive = new ArrayList<>();
    List<Fact> links = new ArrayList<>();
    for (int agency = 0; agency < 4; agency++) {
      int scores = 0;
      int uses = 0;
      List<String> above = new ArrayList<>();
      List<String> below = new ArrayList<>();
      for (int unit = 0; unit < 9; unit++) {
        String cell = unit + "/" + agency;
        int count = random.nextInt(4);
        int score = count == 0 ? 0 : count * 88 + random.nextInt(9);
        values.put("n" + cell, big(score));
        values.put("d" + cell, big(count));
        above.add("n" + cell);
        below.add("d" + cell);
        scores += score;
        uses += count;
        if (count == 1 || count == 2) {
          BigInteger far = big(score / 10);
          List<String> place = List.of("U" + unit, "", "" + agency);
          sensitive.add(new Sensitive("n" + cell, far, far, count == 1, "rule", place));
        }
      }
      values.put("n" + agency, big(scores));
      values.put("d" + agency, big(uses));
      links.add(Fact.sum("n" + agency, above));
      links.add(Fact.sum("d" + agency, below));
      statements.put("mean" + agency, mean(agency, scores, uses));
    }
    Tables tables = new Tables(values, links, statements, sensitive);
    Pattern pattern = Suppression.of(tables);
    assertThat(sensitive).hasSizeGreaterThan(10);
    assertThat(pattern.exposed()).isEmpty();
    assertThat(pattern.added()).isEmpty();
    assertThat(Suppression.proven(tables, pattern)).isTrue();
  }

  /** A printed mean with one decimal: 20·n lies in [2·r − 1, 2·r + 1)·d, r in tenths. */
  private static Statement mean(int agency, int scores, int uses) {
    long tenths = Math.round(10.0 * scores / uses);
    SortedMap<String, BigInteger> least = new TreeMap<>();
    least.put("n" + agency, big(20));
    SortedMap<String, BigInteger> most = new TreeMap<>(least);
    least.put("d" + agency, BigInteger.valueOf(1 - 2 * tenths));
    most.put("d" + agency, BigInteger.valueOf(-1 - 2 * tenths));
    List<Fact> facts =
        List.of(
            new Fact(least, BigInteger.ZERO, null), new Fact(most, null, BigInteger.ONE.negate()));
    return new Statement("mean" + agency, facts, 10, Stance.OPEN);
  }
}
