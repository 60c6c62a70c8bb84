package org.anshu.registry.league;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.anshu.failure.Text;
import org.anshu.registry.rubric.Part;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.rubric.Sanction;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.Draft;
import org.anshu.registry.scoring.FrozenFigure;
import org.anshu.registry.scoring.RandomAssessment;
import org.anshu.registry.scoring.Scorer;
import org.anshu.registry.scoring.ScoringInputs;
import org.anshu.registry.scoring.UnitScore;
import org.junit.jupiter.api.Test;

class LeagueTest {

  /** With the counts as published, the fast arithmetic gives the official totals. */
  @Test
  void approximationAgreesWithTheOfficialScore() {
    for (int seed = 0; seed < 20; seed++) {
      AssessmentResult result = RandomAssessment.of(seed, 12, 40).score();
      Compiler compiler = new Compiler(result);
      double[] counts = compiler.counts().stream().mapToDouble(c -> c.seen()).toArray();
      double[] totals = new double[result.units().size()];
      new Totals(compiler).of(counts, totals);
      int[] ranks = new int[totals.length];
      int[] graded = new int[totals.length];
      new Grades(compiler).of(totals, ranks, graded);
      for (int unit = 0; unit < totals.length; unit++) {
        UnitScore score = result.units().get(unit);
        assertThat(totals[unit]).isCloseTo(score.total().doubleValue(), within(1e-9));
        assertThat(result.rubric().grades().get(graded[unit])).isEqualTo(score.grade());
      }
    }
  }

  @Test
  void sameSeedGivesTheSameTableOnAnyNumberOfThreads() throws Exception {
    AssessmentResult result = RandomAssessment.of(3, 10, 24).score();
    League table = League.of(result, 1000, 42);
    ForkJoinPool single = new ForkJoinPool(1);
    try {
      assertThat(single.submit(() -> League.of(result, 1000, 42)).get()).isEqualTo(table);
    } finally {
      single.shutdown();
    }
    assertThat(League.of(result, 1000, 43)).isNotEqualTo(table);
    assertThat(table.seed()).isEqualTo(42);
  }

  /** The intervals are those of another implementation: other random numbers, official scorer. */
  @Test
  void intervalsAgreeWithAnIndependentImplementation() {
    Draft draft = RandomAssessment.of(11, 8, 10);
    AssessmentResult result = Scorer.score(tolerant(draft.rubric()), draft.inputs());
    League table = League.of(result, 20_000, 1);
    int draws = 1500;
    double[][] ranks = new double[result.units().size()][draws];
    double[] best = new double[result.units().size()];
    Random random = new Random(99);
    for (int draw = 0; draw < draws; draw++) {
      AssessmentResult again =
          Scorer.score(reweighted(result.rubric(), random), again(draft.inputs(), random));
      for (int unit = 0; unit < ranks.length; unit++) {
        UnitScore score = again.of(result.units().get(unit).unit().code());
        ranks[unit][draw] = score.rank();
        best[unit] += score.grade().id().equals("良好") ? 1.0 / draws : 0;
      }
    }
    for (int unit = 0; unit < ranks.length; unit++) {
      Arrays.sort(ranks[unit]);
      Standing standing = table.standings().get(unit);
      assertThat((double) standing.rankFrom()).isCloseTo(ranks[unit][draws / 20], within(1.0));
      assertThat((double) standing.rankTo()).isCloseTo(ranks[unit][draws * 19 / 20], within(1.0));
      assertThat(standing.chances().get(1).share()).isCloseTo(best[unit], within(0.05));
    }
  }

  /** Tie breaks are left out: in repetitions equal totals share a rank. */
  private static Rubric tolerant(Rubric rubric) {
    return with(rubric, rubric.parts());
  }

  private static Rubric with(Rubric rubric, List<Part> parts) {
    return new Rubric(
        rubric.id(),
        rubric.edition(),
        rubric.title(),
        rubric.example(),
        rubric.authority(),
        rubric.from(),
        rubric.to(),
        rubric.fullPoints(),
        rubric.rescaled(),
        rubric.itemRounding(),
        rubric.totalRounding(),
        rubric.unitTypes(),
        parts,
        rubric.bonuses(),
        rubric.bonusCap(),
        rubric.deductions(),
        rubric.deductionCap(),
        rubric.sanctions(),
        rubric.factKinds(),
        rubric.grades(),
        List.of(),
        rubric.appealDays(),
        BigDecimal.valueOf(20),
        rubric.folder());
  }

  private static Rubric reweighted(Rubric rubric, Random random) {
    double first = 60 * (0.8 + 0.4 * random.nextDouble());
    double second = 40 * (0.8 + 0.4 * random.nextDouble());
    BigDecimal process = BigDecimal.valueOf(Math.round(first / (first + second) * 1e8), 6);
    List<Part> parts = new ArrayList<>();
    for (Part part : rubric.parts()) {
      BigDecimal weight =
          part.id().equals("process") ? process : BigDecimal.valueOf(100).subtract(process);
      parts.add(new Part(part.id(), part.title(), weight, part.items(), part.itemPoints()));
    }
    return with(rubric, parts);
  }

  private static ScoringInputs again(ScoringInputs inputs, Random random) {
    List<FrozenFigure> figures = new ArrayList<>();
    for (FrozenFigure figure : inputs.figures()) {
      int seen = figure.numerator().intValueExact();
      BigDecimal whole = figure.denominator();
      int count =
          whole == null
              ? poisson(gamma(seen + 0.5, random), random)
              : binomial(whole.intValueExact(), beta(seen, whole.intValueExact(), random), random);
      figures.add(with(figure, count));
    }
    return new ScoringInputs(
        inputs.release(),
        inputs.units(),
        figures,
        inputs.facts(),
        inputs.marks(),
        inputs.rulings());
  }

  private static FrozenFigure with(FrozenFigure figure, long count) {
    return new FrozenFigure(
        figure.id(),
        figure.indicator(),
        figure.window(),
        figure.unit(),
        figure.sector(),
        figure.category(),
        BigDecimal.valueOf(count),
        figure.denominator(),
        figure.factor(),
        figure.rate(),
        figure.pending());
  }

  private static double beta(int seen, int whole, Random random) {
    double a = gamma(seen + 0.5, random);
    return a / (a + gamma(whole - seen + 0.5, random));
  }

  /** Gamma by half the sum of squared normals: twice the shape is a whole number. */
  private static double gamma(double shape, Random random) {
    double sum = 0;
    for (int index = 0; index < Math.round(2 * shape); index++) {
      double normal = random.nextGaussian();
      sum += normal * normal;
    }
    return sum / 2;
  }

  private static int poisson(double mean, Random random) {
    double edge = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > edge) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  private static int binomial(int whole, double chance, Random random) {
    int count = 0;
    for (int index = 0; index < whole; index++) {
      count += random.nextDouble() < chance ? 1 : 0;
    }
    return count;
  }

  /** The official scorer confirms every flip, and that one count less does not do it. */
  @Test
  void flipIsTheNearestCountThatMovesTheGrade() {
    int found = 0;
    for (int seed = 0; seed < 5; seed++) {
      Draft draft = RandomAssessment.of(seed, 10, 24);
      AssessmentResult result = draft.score();
      for (Standing standing : League.of(result, 10, 1).standings()) {
        Flip flip = standing.flip();
        if (flip != null) {
          found++;
          UnitScore score = standing.score();
          assertThat(changed(result, flip, flip.to(), score)).isEqualTo(flip.grade().id());
          long nearer = flip.to() + Long.signum(flip.from() - flip.to());
          assertThat(changed(result, flip, nearer, score)).isEqualTo(score.gradeByScore().id());
        }
      }
    }
    assertThat(found).isGreaterThan(5);
  }

  private static String changed(AssessmentResult result, Flip flip, long to, UnitScore score) {
    ScoringInputs inputs = result.inputs();
    List<FrozenFigure> figures = new ArrayList<>(inputs.figures());
    figures.replaceAll(figure -> figure.equals(flip.figure()) ? with(figure, to) : figure);
    ScoringInputs then =
        new ScoringInputs(
            inputs.release(),
            inputs.units(),
            figures,
            inputs.facts(),
            inputs.marks(),
            inputs.rulings());
    return Scorer.score(result.rubric(), then).of(score.unit().code()).gradeByScore().id();
  }

  /** Far apart is told apart, equal is not; a veto leaves no doubt about the grade. */
  @Test
  void groupsSeparateWhatCanBeTold() {
    Rule rule =
        new Rule.PerOccurrence(
            Draft.figure("deaths"), new BigDecimal("0.5"), BigDecimal.ZERO, BigDecimal.ZERO);
    Draft draft = new Draft().part("all", "100", Draft.item("A1", "100", rule));
    int[] deaths = {1, 2, 60, 62, 150};
    for (int unit = 0; unit < deaths.length; unit++) {
      draft.unit("U" + unit).count("deaths", "U" + unit, deaths[unit]);
    }
    draft.factKinds.put("veto", Text.same("veto"));
    draft.sanctions.add(Draft.sanction("veto", Sanction.Kind.VETO, null, null));
    draft.fact("U0", "veto", "", "");
    League table = League.of(draft.score(), 2000, 7);
    assertThat(table.standings()).extracting(Standing::group).containsExactly(1, 1, 2, 2, 3);
    Standing first = table.standings().get(0);
    assertThat(first.rankFrom()).isEqualTo(1);
    assertThat(first.rankTo()).isEqualTo(2);
    assertThat(first.flip()).isNull();
    assertThat(first.chances().get(3).share()).isEqualTo(1);
    Standing third = table.standings().get(2);
    assertThat(third.toNextGrade()).isEqualByComparingTo("10");
    assertThat(third.aboveOwn()).isEqualByComparingTo("10");
    Flip flip = Objects.requireNonNull(third.flip());
    assertThat(flip.from()).isEqualTo(60);
    assertThat(flip.to()).isEqualTo(40);
    assertThat(flip.grade().id()).isEqualTo("良好");
  }

  /** Jeffreys' prior: none in a year is none again with chance 2^-½, the mean is one half more. */
  @Test
  void noiseHasItsMoments() {
    moments(CountNoise.ofCount(0), 0.5, 1.0);
    moments(CountNoise.ofCount(7), 7.5, 15.0);
    moments(CountNoise.ofCount(1000), 1000.5, 2001.0);
    double a = 90.5;
    double b = 10.5;
    double sum = a + b;
    moments(
        CountNoise.ofShare(90, 100),
        100 * a / sum,
        100 * a * b * (sum + 100) / (sum * sum * (sum + 1)));
    Random random = new Random(5);
    CountNoise none = CountNoise.ofCount(0);
    int zeros = 0;
    for (int draw = 0; draw < 100_000; draw++) {
      zeros += none.at(random.nextDouble()) == 0 ? 1 : 0;
    }
    assertThat(zeros / 100_000.0).isCloseTo(Math.sqrt(0.5), within(0.006));
  }

  private static void moments(CountNoise noise, double mean, double variance) {
    Random random = new Random(6);
    int draws = 200_000;
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < draws; draw++) {
      double value = noise.at(random.nextDouble());
      sum += value;
      squares += value * value;
    }
    double seen = sum / draws;
    assertThat(seen).isCloseTo(mean, within(5 * Math.sqrt(variance / draws)));
    assertThat(squares / draws - seen * seen).isCloseTo(variance, within(variance * 0.03));
    assertThat(noise.deviation()).isCloseTo(Math.sqrt(variance), within(1e-6 * variance + 1e-9));
  }
}
