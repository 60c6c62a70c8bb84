package org.anshu.pipeline.pull;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextValuesTest {

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, 2024-02-29",
    "2023-02-29,",
    "0000-00-00,",
    "2024-13-01,",
    "2024-1-1,",
    "2024-02-30,",
    "2024/01/01,",
    "'2024-01-01 ',",
    "２０２４-01-01,"
  })
  void datesAreIsoDatesThatExist(String text, String date) {
    assertThat(String.valueOf(TextValues.date(text))).isEqualTo(String.valueOf(date));
  }

  @ParameterizedTest
  @CsvSource({"20240229, 2024-02-29", "20240230,", "20251345,", "2024010,", "00000000,"})
  void compactDatesAreEightDigits(String text, String date) {
    assertThat(String.valueOf(TextValues.compactDate(text))).isEqualTo(String.valueOf(date));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-02 03:04:05, 2024-01-02T03:04:05",
    "2024-01-02T03:04:05.1, 2024-01-02T03:04:05.100",
    "2024-01-02 03:04:05.123456789, 2024-01-02T03:04:05.123456",
    "0000-00-00 00:00:00,",
    "2024-01-02 24:00:00,",
    "2024-01-02 03:04,",
    "2024-01-02 03:04:05Z,"
  })
  void dateTimesMayHaveAFraction(String text, String time) {
    assertThat(String.valueOf(TextValues.dateTime(text))).isEqualTo(String.valueOf(time));
  }

  @ParameterizedTest
  @CsvSource({"12, 12", "-1, -1", "+7, 7", "1.0,", "１２,", "'',", "-,", "2147483648,", "1e3,"})
  void integersHaveAsciiDigitsAndFitTheirType(String text, String number) {
    Long value = TextValues.integer(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
    assertThat(String.valueOf(value)).isEqualTo(String.valueOf(number));
  }

  @ParameterizedTest
  @CsvSource({
    "12.5, 12.50",
    "12.500, 12.50",
    "12.345,",
    "-0.01, -0.01",
    "12., 12.00",
    ".5,",
    "壹万元,",
    "1e2,",
    "999999999999.99, 999999999999.99",
    "9999999999999,",
    "1.2.3,"
  })
  void decimalsFitWithoutRounding(String text, String number) {
    assertThat(String.valueOf(TextValues.decimal(text, 14, 2))).isEqualTo(String.valueOf(number));
  }
}
