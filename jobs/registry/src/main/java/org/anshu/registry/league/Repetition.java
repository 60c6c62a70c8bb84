package org.anshu.registry.league;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.anshu.registry.league.Approximation.Count;
import org.anshu.registry.league.Approximation.Unit;
import org.anshu.registry.rubric.Grade;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.UnitScore;
import org.jspecify.annotations.Nullable;

/** Repeats the year many times; every draw has its own random numbers, whatever thread draws it. */
final class Repetition {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final Compiler compiler;
  private final Grades grades;
  private final int draws;
  private final long seed;
  private final double tolerance;
  private final float[][] totals;
  private final int[][] rankCounts;
  private final int[][] gradeCounts;

  Repetition(AssessmentResult result, int draws, long seed) {
    this.compiler = new Compiler(result);
    this.grades = new Grades(compiler);
    this.draws = draws;
    this.seed = seed;
    BigDecimal said = result.rubric().weightTolerance();
    this.tolerance = said == null ? 0 : said.doubleValue();
    int units = compiler.units().size();
    this.totals = new float[units][draws];
    this.rankCounts = new int[units][units + 2];
    this.gradeCounts = new int[units][result.rubric().grades().size()];
  }

  League league() {
    int chunks = Math.min(draws, 4 * Runtime.getRuntime().availableProcessors());
    IntStream.range(0, chunks)
        .parallel()
        .forEach(
            chunk ->
                draw(
                    (int) ((long) draws * chunk / chunks),
                    (int) ((long) draws * (chunk + 1) / chunks)));
    List<Standing> standings = new ArrayList<>();
    int[] groups = groups();
    FlipSearch flips = new FlipSearch(compiler, grades);
    for (int index = 0; index < groups.length; index++) {
      standings.add(standing(index, groups[index], flips));
    }
    return new League(seed, draws, tolerance, List.copyOf(standings));
  }

  /** Draws from {@code from} inclusive to {@code to} exclusive. */
  private void draw(int from, int to) {
    Totals scorer = new Totals(compiler);
    Count[] noisy = compiler.counts().toArray(new Count[0]);
    int size = totals.length;
    double[] counts = new double[noisy.length];
    double[] weights = new double[scorer.parts()];
    double[] drawn = new double[size];
    int[][] ranks = new int[to - from][size];
    int[][] graded = new int[to - from][size];
    for (int draw = from; draw < to; draw++) {
      SplittableRandom random = new SplittableRandom(mixed(draw));
      if (tolerance > 0) {
        for (int part = 0; part < weights.length; part++) {
          weights[part] = random.nextDouble();
        }
        scorer.vary(tolerance / 100, weights);
      }
      for (int count = 0; count < counts.length; count++) {
        counts[count] = noisy[count].noise().at(random.nextDouble());
      }
      scorer.of(counts, drawn);
      grades.of(drawn, ranks[draw - from], graded[draw - from]);
      for (int unit = 0; unit < size; unit++) {
        totals[unit][draw] = (float) drawn[unit];
      }
    }
    tally(ranks, graded);
  }

  private synchronized void tally(int[][] ranks, int[][] graded) {
    for (int draw = 0; draw < ranks.length; draw++) {
      for (int unit = 0; unit < totals.length; unit++) {
        rankCounts[unit][ranks[draw][unit]]++;
        gradeCounts[unit][graded[draw][unit]]++;
      }
    }
  }

  private long mixed(int draw) {
    long value = seed + STEP * (draw + 1L);
    value = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    value = (value ^ (value >>> 27)) * 0x94D049BB133111EBL;
    return value ^ (value >>> 31);
  }

  /** The numbers of the groups by unit; a new one begins where the leader is surely better. */
  private int[] groups() {
    int[] groups = new int[totals.length];
    for (int[] type : grades.types()) {
      int leader = 0;
      int group = 1;
      for (int place = 0; place < type.length; place++) {
        if (place > 0 && ahead(type[leader], type[place]) >= (1 + League.CONFIDENCE) / 2) {
          leader = place;
          group++;
        }
        groups[type[place]] = group;
      }
    }
    return groups;
  }

  /** The share of draws in which one unit is above another; equal totals count half. */
  private double ahead(int unit, int other) {
    double ahead = 0;
    for (int draw = 0; draw < draws; draw++) {
      float difference = totals[unit][draw] - totals[other][draw];
      ahead += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
    }
    return ahead / draws;
  }

  private Standing standing(int index, int group, FlipSearch flips) {
    Unit unit = compiler.units().get(index);
    UnitScore score = unit.score();
    List<Grade> all = compiler.rubric().grades();
    List<Standing.Chance> chances = new ArrayList<>();
    for (int grade = 0; grade < all.size(); grade++) {
      chances.add(new Standing.Chance(all.get(grade), (double) gradeCounts[index][grade] / draws));
    }
    int at = all.indexOf(score.gradeByScore());
    BigDecimal next = at == 0 ? null : all.get(at - 1).from();
    BigDecimal own = all.get(at).from();
    return new Standing(
        score,
        quantile(rankCounts[index], (1 - League.CONFIDENCE) / 2),
        quantile(rankCounts[index], (1 + League.CONFIDENCE) / 2),
        group,
        List.copyOf(chances),
        minus(next, score.total()),
        own == null ? null : score.total().subtract(own),
        flips.of(unit));
  }

  private static @Nullable BigDecimal minus(@Nullable BigDecimal a, BigDecimal b) {
    return a == null ? null : a.subtract(b);
  }

  /** The least rank up to which at least {@code share} of the draws are. */
  private int quantile(int[] ranks, double share) {
    long needed = (long) Math.ceil(share * draws - Curve.TINY);
    long sum = 0;
    int rank = 0;
    while (rank < ranks.length - 1 && sum < Math.max(1, needed)) {
      rank++;
      sum += ranks[rank];
    }
    return rank;
  }
}
