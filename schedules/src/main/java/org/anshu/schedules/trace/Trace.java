package org.anshu.schedules.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anshu.failure.Text;
import org.anshu.registry.trace.Leg;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind one figure.
 *
 * @param parts its rows, a part a view; one for a figure that one view is counted for
 * @param reason why rows cannot be told from the definition; null if they can
 */
public record Trace(List<Part> parts, @Nullable Text reason) {

  public Trace {
    parts = List.copyOf(parts);
  }

  /** The numerator as the rows add up to; null if rows cannot be told. */
  public @Nullable BigDecimal numerator() {
    for (Part part : parts) {
      if (part.side() != Leg.Side.DENOMINATOR) {
        return part.numerator() == null ? BigDecimal.ZERO : part.numerator();
      }
    }
    return null;
  }

  /** The denominator as the rows add up to; null without one, or if no row gives it. */
  public @Nullable BigDecimal denominator() {
    for (Part part : parts) {
      if (part.side() == Leg.Side.DENOMINATOR) {
        return part.numerator();
      }
      if (part.denominator() != null) {
        return part.denominator();
      }
    }
    return null;
  }

  /** Whether the definition may withhold the denominator although there are rows. */
  public boolean mayWithhold() {
    return parts.stream().anyMatch(Part::withheld);
  }

  /**
   * The rows of one view.
   *
   * @param view the view
   * @param side what the rows give
   * @param withheld whether the definition may withhold the side although there are rows
   * @param formula what is counted or summed under which conditions, as SQL
   * @param rows how many rows count
   * @param numerator what they add up to; for {@code DENOMINATOR} the denominator
   * @param denominator what they add up to on the other side; null without one
   * @param left how many rows of the same place do not count, by reason, most first
   * @param counted the first rows that count
   * @param excluded the first rows that do not, those in the window first
   * @param waiting rows of the view's source tables that wait in quarantine
   */
  public record Part(
      String view,
      Leg.Side side,
      boolean withheld,
      String formula,
      long rows,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      List<Left> left,
      List<Row> counted,
      List<Row> excluded,
      List<Waiting> waiting) {

    public Part {
      left = List.copyOf(left);
      counted = List.copyOf(counted);
      excluded = List.copyOf(excluded);
      waiting = List.copyOf(waiting);
    }
  }

  /**
   * Rows that do not count.
   *
   * @param reasons the conditions that they fail
   * @param rows how many
   * @param side {@code BOTH} if they are in no side; else the side that they are not in
   */
  public record Left(List<Text> reasons, long rows, Leg.Side side) {

    public Left {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * One row.
   *
   * @param key what tells it from other rows
   * @param lineage source, time and pull that it is from, by column; without what is NULL
   * @param facts what the conditions look at, by column; null for NULL
   * @param numerator what it gives; null for nothing
   * @param denominator what it gives to the other side; null for nothing
   * @param reasons the conditions that it fails
   */
  public record Row(
      String key,
      Map<String, String> lineage,
      List<Fact> facts,
      @Nullable String numerator,
      @Nullable String denominator,
      List<Text> reasons) {

    public Row {
      lineage = new TreeMap<>(lineage);
      facts = List.copyOf(facts);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * What a condition looks at.
   *
   * @param column the column
   * @param title its Chinese title
   * @param value its value; null for NULL
   */
  public record Fact(String column, String title, @Nullable String value) {}

  /**
   * A row that waits in quarantine: it never landed, or stands with an older version.
   *
   * @param source the source
   * @param table its table
   * @param key the row's key
   * @param message what is wrong with it, in Chinese
   */
  public record Waiting(String source, String table, String key, String message) {}
}
