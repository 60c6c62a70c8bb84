package org.anshu.connectors.demo;

import java.time.LocalDate;

/**
 * Invented persons: names, resident identity numbers with right check digits, telephone numbers.
 *
 * <p>They stand for the personal data that must never leave the source systems. Division part and
 * telephone prefix belong to nobody.
 */
final class People {

  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢傅钟姜崔谭廖范汪陆金";
  private static final String GIVEN =
      "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华文建国志海斌宇浩凯秀兰燕玲红梅飞鹏辉亮龙波成林东旭晨俊峰玉春新民福生荣根祥德";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private People() {}

  static String name(Dice dice) {
    String name = dice.letter(SURNAMES) + dice.letter(GIVEN);
    return dice.chance(0.62) ? name + dice.letter(GIVEN) : name;
  }

  static String phone(Dice dice) {
    return "1990101" + TextForm.padded(dice.between(0, 9999), 4);
  }

  /** An identity number (GB 11643-1999) of someone born at {@code birth}. */
  static String identityNumber(Dice dice, LocalDate birth, boolean male) {
    int serial = dice.between(0, 499) * 2 + (male ? 1 : 0);
    String first =
        "9901"
            + TextForm.padded(dice.between(2, 5), 2)
            + TextForm.compact(birth)
            + TextForm.padded(serial, 3);
    return first + check(first);
  }

  /** The check character for the first 17 digits of an identity number. */
  static char check(String first) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (first.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % CHECKS.length());
  }
}
