package org.anshu.connectors.demo;

import java.util.List;

/**
 * An industry of GB/T 4754-2017 that the city's enterprises belong to.
 *
 * @param code section letter and four digits
 * @param word what companies of the industry call their trade
 * @param sector which of the six statistical sectors its enterprises are drawn for
 * @param weight its share of enterprises, in no particular unit
 */
record Industry(String code, String word, Sector sector, double weight) {

  /** The six statistical sectors, as the generator needs them. */
  enum Sector {
    AGRICULTURE,
    MINING,
    MANUFACTURING,
    CONSTRUCTION,
    TRANSPORT,
    OTHER
  }

  static final List<Industry> ALL =
      List.of(
          of("A0111", "种植", Sector.AGRICULTURE, 2),
          of("A0141", "蔬菜", Sector.AGRICULTURE, 2),
          of("A0321", "禽业", Sector.AGRICULTURE, 1),
          of("A0412", "水产养殖", Sector.AGRICULTURE, 2),
          of("A0511", "种业", Sector.AGRICULTURE, 0.6),
          of("B0810", "铁矿", Sector.MINING, 0.3),
          of("B1011", "石膏矿业", Sector.MINING, 0.7),
          of("B1012", "石材开采", Sector.MINING, 1),
          of("B1019", "砂石", Sector.MINING, 1.2),
          of("C1311", "米业", Sector.MANUFACTURING, 2),
          of("C1353", "食品", Sector.MANUFACTURING, 3),
          of("C1512", "酒业", Sector.MANUFACTURING, 1),
          of("C1711", "纺织", Sector.MANUFACTURING, 3),
          of("C1781", "无纺科技", Sector.MANUFACTURING, 1),
          of("C2011", "木业", Sector.MANUFACTURING, 3),
          of("C2110", "家具", Sector.MANUFACTURING, 3),
          of("C2231", "包装", Sector.MANUFACTURING, 2),
          of("C2319", "印刷", Sector.MANUFACTURING, 2),
          of("C2611", "化工", Sector.MANUFACTURING, 1.4),
          of("C2614", "有机化工", Sector.MANUFACTURING, 1.2),
          of("C2641", "涂料", Sector.MANUFACTURING, 1.4),
          of("C2651", "树脂", Sector.MANUFACTURING, 1.2),
          of("C2720", "制药", Sector.MANUFACTURING, 1),
          of("C2926", "塑业", Sector.MANUFACTURING, 4),
          of("C3011", "水泥", Sector.MANUFACTURING, 0.8),
          of("C3021", "建材", Sector.MANUFACTURING, 3),
          of("C3130", "钢铁", Sector.MANUFACTURING, 1),
          of("C3252", "铝业", Sector.MANUFACTURING, 1.2),
          of("C3311", "钢结构", Sector.MANUFACTURING, 4),
          of("C3360", "表面处理", Sector.MANUFACTURING, 2),
          of("C3391", "铸造", Sector.MANUFACTURING, 1.6),
          of("C3525", "模具", Sector.MANUFACTURING, 4),
          of("C3670", "汽车零部件", Sector.MANUFACTURING, 4),
          of("C3831", "线缆", Sector.MANUFACTURING, 2),
          of("C3841", "新能源科技", Sector.MANUFACTURING, 1.4),
          of("C3975", "光电", Sector.MANUFACTURING, 2),
          of("D4412", "热电", Sector.OTHER, 0.5),
          of("D4511", "燃气", Sector.OTHER, 0.8),
          of("D4610", "水务", Sector.OTHER, 0.5),
          of("E4710", "建筑工程", Sector.CONSTRUCTION, 6),
          of("E4790", "建设集团", Sector.CONSTRUCTION, 3),
          of("E4813", "市政工程", Sector.CONSTRUCTION, 3),
          of("E4812", "路桥工程", Sector.CONSTRUCTION, 1.5),
          of("E4910", "机电安装", Sector.CONSTRUCTION, 2.5),
          of("E5011", "装饰工程", Sector.CONSTRUCTION, 3),
          of("F5162", "石化贸易", Sector.MANUFACTURING, 2),
          of("F5169", "化工贸易", Sector.MANUFACTURING, 3),
          of("F5211", "百货", Sector.MANUFACTURING, 2),
          of("F5212", "超市", Sector.MANUFACTURING, 4),
          of("F5265", "加油站", Sector.MANUFACTURING, 4),
          of("G5411", "公共交通", Sector.TRANSPORT, 0.8),
          of("G5413", "出租汽车", Sector.TRANSPORT, 1),
          of("G5421", "客运", Sector.TRANSPORT, 1),
          of("G5431", "货运", Sector.TRANSPORT, 8),
          of("G5435", "危货运输", Sector.TRANSPORT, 1.2),
          of("G5523", "航运", Sector.TRANSPORT, 0.8),
          of("G5942", "危化仓储", Sector.TRANSPORT, 0.5),
          of("H6110", "大酒店", Sector.OTHER, 2),
          of("H6210", "餐饮", Sector.OTHER, 5),
          of("K7020", "物业服务", Sector.OTHER, 5),
          of("N7820", "环卫服务", Sector.OTHER, 1),
          of("O8111", "汽车服务", Sector.OTHER, 3),
          of("O8211", "保洁服务", Sector.OTHER, 2));

  private static final double[] WEIGHTS = ALL.stream().mapToDouble(Industry::weight).toArray();

  private static Industry of(String code, String word, Sector sector, double weight) {
    return new Industry(code, word, sector, weight);
  }

  static Industry draw(Dice dice) {
    return ALL.get(dice.weighted(WEIGHTS));
  }

  static Industry draw(Dice dice, Sector sector) {
    return dice.pick(ALL.stream().filter(each -> each.sector() == sector).toList());
  }

  /** The code as a careless clerk writes it now and then: without its letter. */
  String written(Dice dice) {
    return dice.chance(0.06) ? code.substring(1) : code;
  }
}
