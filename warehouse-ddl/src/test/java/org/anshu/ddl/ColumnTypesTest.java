package org.anshu.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTypesTest {

  @ParameterizedTest
  @CsvSource({"990102,990102", "990102000000,990102", "９９０１０２,990102", "' 990102 ',990102"})
  void areaCodesComeInSixAndTwelveDigits(String text, String code) {
    assertThat(AreaCode.of(text).value()).isEqualTo(code);
    assertThat(AreaCode.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "99010", "9901021", "990102001000", "99010A", "JKQ"})
  void villageCodesAndOthersAreNoAreaCodes(String text) {
    assertThat(AreaCode.isValid(text)).isFalse();
    assertThatThrownBy(() -> AreaCode.of(text))
        .hasMessageContaining("Expected an area code of 6 digits, found '" + text + "'");
  }

  @ParameterizedTest
  @CsvSource({"C2611,2611,26", "2611,2611,26", "c26,26,26", "g543,543,54", "01,01,01"})
  void industryCodesLoseTheirLetter(String text, String code, String division) {
    assertThat(IndustryCode.of(text).value()).isEqualTo(code);
    assertThat(IndustryCode.of(text).division()).isEqualTo(division);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C", "C2", "C26111", "U01", "CC26", "2.6"})
  void otherTextsAreNoIndustryCodes(String text) {
    assertThat(IndustryCode.isValid(text)).isFalse();
    assertThatThrownBy(() -> IndustryCode.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "914403001922038216",
        "9144030071526726XG",
        "91330100799655058B",
        "91110000802100433B",
        "91110000710925462X",
        "91440400192548256N",
        "91350900587527783P",
        "91320400134792410W"
      })
  void realCreditCodesPassBothChecks(String code) {
    assertThat(UnifiedSocialCreditCode.isValid(code)).isTrue();
    assertThat(new UnifiedSocialCreditCode(code).value()).isEqualTo(code);
  }

  @Test
  void aWrongLastCharacterFails() {
    assertThat(UnifiedSocialCreditCode.isValid("914403001922038217")).isFalse();
    assertThatThrownBy(() -> new UnifiedSocialCreditCode("914403001922038217"))
        .hasMessageContaining("'914403001922038217'");
  }

  @Test
  void aRightLastCharacterOverAWrongOrganisationCodeFails() {
    String body = "91440300192203822";
    String code = body + UnifiedSocialCreditCode.checkCharacter(body);
    assertThat(UnifiedSocialCreditCode.isValid(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "91440300192203821", "91I403001922038216", "91440300192203821中"})
  void shortOnesAndForeignLettersFail(String code) {
    assertThat(UnifiedSocialCreditCode.isValid(code)).isFalse();
  }

  @Test
  void creditCodesAreNormalisedIndependentlyOfTheLocale() {
    assertThat(UnifiedSocialCreditCode.normalise("　９１４４０３００７１５２６７２６ｘｇ "))
        .isEqualTo("9144030071526726XG");
    assertThat(UnifiedSocialCreditCode.normalise("9133 0100 7996 55058b"))
        .isEqualTo("91330100799655058B");
    assertThat(UnifiedSocialCreditCode.normalise("i")).isEqualTo("I");
    assertThat(UnifiedSocialCreditCode.normalise(" ")).isNull();
    assertThat(UnifiedSocialCreditCode.normalise(null)).isNull();
  }

  @Test
  void citizenNumbersOfTheStandardPass() {
    assertThat(CitizenId.isValid("11010519491231002X")).isTrue();
    assertThat(CitizenId.isValid("11010519491231002x")).isTrue();
    assertThat(CitizenId.isValid("440524188001010014")).isTrue();
    assertThat(CitizenId.isValid("440524188001010015")).isFalse();
    assertThat(CitizenId.isValid("110105491231002")).isFalse();
    assertThat(CitizenId.isValid(null)).isFalse();
  }
}
