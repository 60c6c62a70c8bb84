package org.anshu.connectors.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeopleTest {

  @Test
  void checkCharactersAreThoseOfTheStandardsExamples() {
    assertThat(People.check("11010519491231002")).isEqualTo('X');
    assertThat(People.check("44052418800101001")).isEqualTo('4');
  }

  @Test
  void anIdentityNumberTellsBirthAndSex() {
    Dice dice = Dice.of(1, "people");
    for (int i = 0; i < 100; i++) {
      String number = People.identityNumber(dice, LocalDate.of(1980, 2, 29), i % 2 == 0);
      assertThat(number).hasSize(18).startsWith("9901").contains("19800229");
      assertThat((number.charAt(16) - '0') % 2 == 1).isEqualTo(i % 2 == 0);
      assertThat(People.check(number.substring(0, 17))).isEqualTo(number.charAt(17));
    }
  }
}
