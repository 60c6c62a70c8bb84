package org.anshu.schedules.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void columnsStayAlignedWhereChineseAndLatinMeet() {
    TextTable table =
        new TextTable(
            List.of("单位", "n"), List.of(List.of("临江区", "5"), List.of("JKQ", "1,234")), Set.of(1));

    assertThat(table.lines())
        .containsExactly("单位        n", "─────────────", "临江区      5", "JKQ     1,234");
  }
}
