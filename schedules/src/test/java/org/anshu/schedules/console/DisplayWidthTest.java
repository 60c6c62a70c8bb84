package org.anshu.schedules.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayWidthTest {

  @Test
  void chineseCharactersAndFullWidthFormsTakeTwoColumns() {
    assertThat(DisplayWidth.of("云江市")).isEqualTo(6);
    assertThat(DisplayWidth.of("A1\uFF0C。")).isEqualTo(6);
    assertThat(DisplayWidth.of("𬭚")).isEqualTo(2);
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
  }

  @Test
  void cuttingKeepsWholeCharactersAndMarksTheCut() {
    assertThat(DisplayWidth.cut("云江经济技术开发区", 9)).isEqualTo("云江经济…");
    assertThat(DisplayWidth.cut("云江", 4)).isEqualTo("云江");
  }

  @Test
  void agreesWithIcuOnEveryAssignedCharacterOfChineseText() {
    List<String> differing = new ArrayList<>();
    for (int c = 0x20; c < 0x33480; c++) {
      boolean chinese =
          c < 0x2FFF
              ? c < 0x700 || c >= 0x2E80
              : c <= 0xA4CF || (c >= 0xF900 && c < 0xFFF0) || c >= 0x20000;
      if (!chinese || !Character.isDefined(c) || DisplayWidth.ofCodePoint(c) == 0) {
        continue;
      }
      int east = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
      boolean wide =
          east == UCharacter.EastAsianWidth.WIDE || east == UCharacter.EastAsianWidth.FULLWIDTH;
      if (wide != (DisplayWidth.ofCodePoint(c) == 2)) {
        differing.add(Integer.toHexString(c));
      }
    }
    assertThat(differing).isEmpty();
  }
}
