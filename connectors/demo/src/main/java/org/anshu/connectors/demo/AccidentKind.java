package org.anshu.connectors.demo;

import java.util.List;

/** A management class of accidents, with the types (GB/T 6441-1986) that occur in it. */
enum AccidentKind {
  ROAD("02", new double[] {81, 17.5, 1.5}, 7),
  INDUSTRIAL("01", new double[] {82, 17, 1}, 30),
  FIRE("03", new double[] {91, 8, 1}, 7),
  WATER("04", new double[] {74, 22, 4}, 30),
  RAILWAY("05", new double[] {60, 39, 1}, 30),
  FARM_MACHINERY("06", new double[] {80, 19, 1}, 30),
  FISHING("07", new double[] {74, 22, 4}, 30),
  OTHER("09", new double[] {85, 14, 1}, 30);

  /** Shares of the classes, in their order here. */
  private static final double[] SHARES = {52, 34, 6, 1.5, 0.8, 2, 0.8, 2.9};

  private static final List<Type> CONSTRUCTION =
      types(
          "09 高处坠落 40,01 物体打击 15,10 坍塌 12,04 起重伤害 8,05 触电 7,03 机械伤害 6,02 车辆伤害 5,"
              + "19 中毒和窒息 3,20 其他伤害 4");
  private static final List<Type> MINING =
      types("11 冒顶片帮 32,02 车辆伤害 16,01 物体打击 15,10 坍塌 12,09 高处坠落 9,13 放炮 5,12 透水 3," + "03 机械伤害 8");
  private static final List<Type> FACTORY =
      types(
          "03 机械伤害 28,01 物体打击 14,09 高处坠落 14,02 车辆伤害 11,05 触电 8,04 起重伤害 7,07 灼烫 6,"
              + "19 中毒和窒息 5,18 其他爆炸 2,17 容器爆炸 1,16 锅炉爆炸 0.3,20 其他伤害 4");

  private static final List<Type> LARGER = types("10 坍塌 40,19 中毒和窒息 35,18 其他爆炸 20,09 高处坠落 5");
  private static final List<Type> MAJOR = types("18 其他爆炸 1");

  private final String code;
  private final double[] deaths;
  private final int windowDays;

  AccidentKind(String code, double[] deaths, int windowDays) {
    this.code = code;
    this.deaths = deaths;
    this.windowDays = windowDays;
  }

  static AccidentKind draw(Dice dice) {
    return values()[dice.weighted(SHARES)];
  }

  /** The source's code. */
  String code() {
    return code;
  }

  /** How many days after the accident a death still counts; the last day is inclusive. */
  int windowDays() {
    return windowDays;
  }

  /** Deaths of an ordinary accident: 0 to 2. */
  int ordinaryDeaths(Dice dice) {
    return dice.weighted(deaths);
  }

  /** The sector an enterprise with such an accident belongs to. */
  Industry.Sector sector(Dice dice) {
    return switch (this) {
      case ROAD, WATER, RAILWAY -> Industry.Sector.TRANSPORT;
      case INDUSTRIAL ->
          switch (dice.weighted(46, 38, 6, 10)) {
            case 0 -> Industry.Sector.CONSTRUCTION;
            case 1 -> Industry.Sector.MANUFACTURING;
            case 2 -> Industry.Sector.MINING;
            default -> Industry.Sector.OTHER;
          };
      case FIRE -> dice.chance(0.6) ? Industry.Sector.MANUFACTURING : Industry.Sector.OTHER;
      case FARM_MACHINERY, FISHING -> Industry.Sector.AGRICULTURE;
      case OTHER -> Industry.Sector.OTHER;
    };
  }

  /** The type of an accident in an enterprise of {@code sector} with so many deaths. */
  Type type(Dice dice, Industry.Sector sector, int deaths) {
    if (this == INDUSTRIAL && deaths > 2) {
      return draw(dice, deaths > 9 ? MAJOR : LARGER);
    }
    return switch (this) {
      case ROAD, FARM_MACHINERY, RAILWAY -> new Type("02", "车辆伤害", 1);
      case FIRE -> new Type("08", "火灾", 1);
      case WATER, FISHING -> new Type("06", "淹溺", 1);
      case OTHER -> new Type("20", "其他伤害", 1);
      case INDUSTRIAL ->
          draw(
              dice,
              switch (sector) {
                case CONSTRUCTION -> CONSTRUCTION;
                case MINING -> MINING;
                default -> FACTORY;
              });
    };
  }

  private static Type draw(Dice dice, List<Type> types) {
    return types.get(dice.weighted(types.stream().mapToDouble(Type::weight).toArray()));
  }

  private static List<Type> types(String text) {
    return List.of(text.split(",")).stream()
        .map(each -> each.split(" "))
        .map(part -> new Type(part[0], part[1], Double.parseDouble(part[2])))
        .toList();
  }

  /**
   * An accident type.
   *
   * @param code two digits
   * @param name its name
   * @param weight its share within a class, in no particular unit
   */
  record Type(String code, String name, double weight) {}
}
