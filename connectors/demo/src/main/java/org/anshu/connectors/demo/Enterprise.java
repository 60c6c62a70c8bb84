package org.anshu.connectors.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * An enterprise that does not exist.
 *
 * @param code its valid unified social credit code
 * @param name its registered name
 * @param place where it is
 * @param industry what it does
 */
record Enterprise(String code, String name, Place place, Industry industry) {

  private static final String FIRST = "恒宏鑫瑞华盛永泰祥兴隆嘉顺达安康金福德信诚德源润丰裕汇通天海东方新远博腾飞凯丰";
  private static final String SECOND = "泰达兴盛源昌隆和丰瑞顺发通利成业远辉腾宇洋航科创联邦捷诚信立峰润泽晟";
  private static final List<String> RARE = List.of("垚鑫", "堃达", "㙦江", "犇腾", "垚堃", "翀远");
  private static final List<String> FORMS = List.of("有限公司", "有限公司", "有限公司", "有限责任公司", "股份有限公司");
  private static final String LONG_NAME =
      "云江市临江区沿江东路综合交通枢纽及配套地下空间一体化开发项目施工总承包联合体" + "(云江建设集团股份有限公司、云江市政工程有限责任公司、江东机电安装有限公司)项目经理部";

  /** Enterprises of the city, the busiest first; {@code size} of them. */
  static List<Enterprise> draw(Dice dice, int size) {
    List<Enterprise> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Place place = Place.draw(dice);
      Industry industry = Industry.draw(dice);
      // 7919 is prime to 10^8: serials scatter and never repeat.
      int serial = (int) ((10_000_019L + i * 7_919L * 1_013L) % 100_000_000L);
      String name = name(dice, place, industry, i);
      all.add(new Enterprise(SocialCreditCode.of(place.area(), serial), name, place, industry));
    }
    return all;
  }

  private static String name(Dice dice, Place place, Industry industry, int index) {
    if (index == 40 || index == 170) {
      return LONG_NAME + (index == 40 ? "" : "第二分部");
    }
    String brand = dice.letter(FIRST) + dice.letter(SECOND);
    String rare = dice.pick(RARE);
    boolean small = dice.chance(0.2);
    String form = dice.pick(FORMS);
    if (small && industry.code().startsWith("C")) {
      form = "厂";
    } else if (small && industry.code().startsWith("F")) {
      form = "经营部";
    }
    return place.brand() + (index % 97 == 13 ? rare : brand) + industry.word() + form;
  }
}
