package org.anshu.reports.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an attacker would write: equations over unknown numbers that are not negative, and a simplex
 * method of its own (two phases, Bland's rule) to bound one of them. It shares nothing with the
 * product.
 */
final class AttackProgramme {

  private static final double TINY = 1e-7;

  private final Map<String, Integer> unknowns = new TreeMap<>();
  private final List<Map<Integer, Double>> rows = new ArrayList<>();
  private final List<Double> sums = new ArrayList<>();

  /** The unknowns with their weights make {@code sum}. */
  void equation(Map<String, Double> weights, double sum) {
    Map<Integer, Double> row = new TreeMap<>();
    weights.forEach(
        (name, weight) ->
            row.merge(unknowns.computeIfAbsent(name, key -> unknowns.size()), weight, Double::sum));
    row.values().removeIf(weight -> weight == 0);
    if (row.isEmpty()) {
      if (Math.abs(sum) > TINY) {
        throw new IllegalStateException("What is printed contradicts itself by " + sum);
      }
      return;
    }
    rows.add(row);
    sums.add(sum);
  }

  /** Whether anything is known of it. */
  boolean knows(String name) {
    return unknowns.containsKey(name);
  }

  /** The smallest value; {@code 0} if nothing is known. */
  double least(String name) {
    return unknowns.containsKey(name) ? extreme(name, 1) : 0;
  }

  /** The largest value; infinite if there is none. */
  double most(String name) {
    return unknowns.containsKey(name) ? -extreme(name, -1) : Double.POSITIVE_INFINITY;
  }

  /** The minimum of {@code sign} times the unknown. */
  private double extreme(String name, int sign) {
    int n = unknowns.size();
    int m = rows.size();
    double[][] table = new double[m + 1][n + m + 1];
    int[] basis = new int[m];
    firstPhase(table, basis);
    Arrays.fill(table[m], 0);
    int wanted = unknowns.getOrDefault(name, 0);
    table[m][wanted] = sign;
    for (int i = 0; i < m; i++) {
      if (basis[i] == wanted) {
        for (int j = 0; j <= n + m; j++) {
          table[m][j] -= sign * table[i][j];
        }
      }
    }
    return pivot(table, basis, n) ? -table[m][n + m] : Double.NEGATIVE_INFINITY;
  }

  /** Fills the table, and finds any numbers that fit. */
  private void firstPhase(double[][] table, int[] basis) {
    int n = unknowns.size();
    int m = rows.size();
    for (int i = 0; i < m; i++) {
      double turn = sums.get(i) < 0 ? -1 : 1;
      for (Map.Entry<Integer, Double> term : rows.get(i).entrySet()) {
        table[i][term.getKey()] = turn * term.getValue();
      }
      table[i][n + i] = 1;
      table[i][n + m] = turn * sums.get(i);
      basis[i] = n + i;
    }
    for (int i = 0; i < m; i++) {
      for (int j = 0; j <= n + m; j++) {
        if (j < n || j == n + m) {
          table[m][j] -= table[i][j];
        }
      }
    }
    if (!pivot(table, basis, n + m)) {
      throw new IllegalStateException("Unbounded in phase one");
    }
    if (Math.abs(table[m][n + m]) > 1e-4) {
      throw new IllegalStateException("What is printed contradicts itself: " + table[m][n + m]);
    }
    for (int i = 0; i < m; i++) {
      if (basis[i] >= n) {
        for (int j = 0; j < n; j++) {
          if (Math.abs(table[i][j]) > TINY) {
            turn(table, basis, i, j);
            break;
          }
        }
      }
    }
  }

  /** Minimises over the first {@code columns}; false if there is no limit. */
  private static boolean pivot(double[][] table, int[] basis, int columns) {
    int m = basis.length;
    int last = table[m].length - 1;
    while (true) {
      int enter = 0;
      while (enter < columns && table[m][enter] >= -TINY) {
        enter++;
      }
      if (enter == columns) {
        return true;
      }
      int leave = -1;
      for (int i = 0; i < m; i++) {
        if (table[i][enter] > TINY) {
          double ratio = table[i][last] / table[i][enter];
          double best = leave < 0 ? 0 : table[leave][last] / table[leave][enter];
          if (leave < 0 || ratio < best - TINY || ratio < best + TINY && basis[i] < basis[leave]) {
            leave = i;
          }
        }
      }
      if (leave < 0) {
        return false;
      }
      turn(table, basis, leave, enter);
    }
  }

  private static void turn(double[][] table, int[] basis, int row, int column) {
    double by = table[row][column];
    for (int j = 0; j < table[row].length; j++) {
      table[row][j] /= by;
    }
    for (int i = 0; i < table.length; i++) {
      double times = table[i][column];
      if (i != row && times != 0) {
        for (int j = 0; j < table[i].length; j++) {
          table[i][j] -= times * table[row][j];
        }
      }
    }
    basis[row] = column;
  }
}
