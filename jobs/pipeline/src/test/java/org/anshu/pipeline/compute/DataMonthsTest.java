package org.anshu.pipeline.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataMonthsTest {

  @Test
  void neighbouringMonthsAreNamedAsOneRange() {
    assertThat(
            DataMonths.ranges(
                List.of(
                    YearMonth.of(2013, 11),
                    YearMonth.of(2013, 12),
                    YearMonth.of(2014, 1),
                    YearMonth.of(2017, 3))))
        .isEqualTo("2013-11 … 2014-01, 2017-03");
    assertThat(DataMonths.ranges(List.of())).isEqualTo("—");
  }
}
