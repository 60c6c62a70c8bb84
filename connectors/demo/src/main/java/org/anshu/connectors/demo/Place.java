package org.anshu.connectors.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of the invented city 云江市.
 *
 * @param area its division code of the 2024 edition
 * @param zone the functional zone it lies in, or null
 * @param label how titles and names call it
 * @param brand how company names call it
 * @param weight its share of enterprises, in no particular unit
 */
record Place(String area, @Nullable String zone, String label, String brand, double weight) {

  static final List<Place> ALL =
      List.of(
          new Place("990102", null, "临江区", "临江", 17),
          new Place("990103", null, "云峰区", "云峰", 13),
          new Place("990104", null, "南浦区", "南浦", 11),
          new Place("990105", null, "北泽区", "北泽", 9),
          new Place("990121", null, "青溪县", "青溪", 7),
          new Place("990122", null, "石塘县", "石塘", 6),
          new Place("990181", null, "丹陵市", "丹陵", 12),
          new Place("990102", "JKQ", "云江经开区", "云江", 9),
          new Place("990103", "JKQ", "云江经开区", "云江", 3),
          new Place("990105", "GXQ", "云江高新区", "云江", 7),
          new Place("990104", "GXQ", "云江高新区", "云江", 3),
          new Place("990100", null, "云江市", "云江", 2.2));

  private static final double[] WEIGHTS = ALL.stream().mapToDouble(Place::weight).toArray();

  static Place draw(Dice dice) {
    return ALL.get(dice.weighted(WEIGHTS));
  }

  /** The code the special-equipment system keeps for older devices: partly of the 2020 edition. */
  String areaWithOldEdition(Dice dice) {
    return switch (area) {
      case "990104" -> dice.chance(0.38) ? "990106" : area;
      case "990181" -> dice.chance(0.62) ? "990123" : area;
      default -> area;
    };
  }
}
