package org.anshu.connectors.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrantsTest {

  @Test
  void readingAndStatusAreHarmless() {
    assertThat(
            Grants.beyondReading(
                List.of(
                    "GRANT USAGE ON *.* TO `r`@`%` IDENTIFIED BY PASSWORD '*ABC'",
                    "GRANT PROCESS, REPLICATION CLIENT ON *.* TO `r`@`%`",
                    "GRANT SELECT, SHOW VIEW ON `sgzb`.* TO `r`@`%`",
                    "GRANT SELECT (`a`, `b`) ON `sgzb`.`t` TO `r`@`%`",
                    "GRANT `readers`@`%` TO `r`@`%`")))
        .isEmpty();
  }

  @Test
  void allElseIsNamedWithItsObject() {
    assertThat(
            Grants.beyondReading(
                List.of(
                    "GRANT SELECT, INSERT, UPDATE (`a`, `b`) ON `sgzb`.* TO `r`@`%`",
                    "GRANT ALL PRIVILEGES ON *.* TO `r`@`%` WITH GRANT OPTION")))
        .containsExactly("INSERT ON sgzb.*", "UPDATE ON sgzb.*", "ALL PRIVILEGES ON *.*");
  }
}
