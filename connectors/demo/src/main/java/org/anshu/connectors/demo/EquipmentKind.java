package org.anshu.connectors.demo;

import java.util.List;

/** One of the eight kinds of special equipment, with its categories and inspection cycle. */
enum EquipmentKind {
  ELEVATOR(0, "3110 62,3120 11,3130 1,3210 0.6,3220 1.2,3310 13,3320 4,3410 0.2,3420 3,3430 4"),
  PRESSURE_VESSEL(6, "2110 0.1,2130 9,2150 31,2170 58,2220 1.4,2230 0.2,2240 0.2,2400 0.1"),
  VEHICLE(1, "5110 96,5200 2,5120 0.4,5220 0.2"),
  CRANE(2, "4100 52,4200 14,4300 9,4400 6,4700 0.6,4860 13,4870 3,4D00 2.5,4A00 0.1,4B00 0.3"),
  BOILER(1, "1100 58,1200 26,1310 3,1320 13"),
  PIPELINE(6, "8100 1,8210 22,8220 6,8310 58,8320 10,8330 3"),
  AMUSEMENT(1, "6100 20,6200 14,6300 9,6400 11,6500 10,6600 8,6700 12,6900 10,6D00 6"),
  ROPEWAY(1, "9100 70,9200 20,9300 10");

  /** Elevators (TSG T7001-2023) are inspected in these years of age, and yearly beyond 15. */
  private static final List<Integer> ELEVATOR_YEARS = List.of(1, 4, 7, 9, 11, 13, 15);

  private static final int LAST_ELEVATOR_STEP = 15;

  /** Shares of the kinds, in their order here. */
  private static final double[] SHARES = {0.48, 0.262, 0.112, 0.09, 0.017, 0.0375, 0.0013, 0.0002};

  private final int cycleYears;
  private final double overdue;
  private final List<String> categories;
  private final double[] weights;

  EquipmentKind(int cycleYears, String categories) {
    this.cycleYears = cycleYears;
    // Of those due within the last year; the outcome is about one in a hundred of all in use.
    this.overdue = 0.012 * (cycleYears == 0 ? 1.9 : cycleYears);
    this.categories =
        List.of(categories.split(",")).stream().map(each -> each.split(" ")[0]).toList();
    this.weights =
        List.of(categories.split(",")).stream()
            .mapToDouble(each -> Double.parseDouble(each.split(" ")[1]))
            .toArray();
  }

  static EquipmentKind draw(Dice dice) {
    return values()[dice.weighted(SHARES)];
  }

  String category(Dice dice) {
    return categories.get(dice.weighted(weights));
  }

  /** The chance that an inspection due within the last year was missed. */
  double overdueChance() {
    return overdue;
  }

  /** Whether a periodic inspection falls due at the {@code age}-th anniversary, 1 or more. */
  boolean isDueAt(int age) {
    if (cycleYears > 0) {
      return age % cycleYears == 0;
    }
    return age > LAST_ELEVATOR_STEP || ELEVATOR_YEARS.contains(age);
  }

  /** Whether the user tests it himself in the years between. */
  boolean isTestedYearly() {
    return this == ELEVATOR || this == CRANE;
  }

  /** The first age after {@code age}, 0 or more, at which an inspection falls due. */
  int nextDue(int age) {
    int next = age + 1;
    while (!isDueAt(next)) {
      next++;
    }
    return next;
  }
}
