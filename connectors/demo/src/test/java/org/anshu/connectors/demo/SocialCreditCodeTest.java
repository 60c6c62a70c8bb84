package org.anshu.connectors.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

  /** Published codes of known companies, GB 32100-2015 and GB 11714. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "914403001922038216",
        "9144030071526726XG",
        "91330100799655058B",
        "91110000802100433B",
        "91440400192548256N",
        "91320400134792410W"
      })
  void realCodesAreValidAndSpoiledOnesAreNot(String code) {
    assertThat(SocialCreditCode.isValid(code)).isTrue();
    assertThat(SocialCreditCode.isValid(SocialCreditCode.spoiled(code))).isFalse();
  }

  @Test
  void generatedCodesPassBothChecks() {
    for (int serial = 0; serial < 100_000_000; serial += 1_234_567) {
      assertThat(SocialCreditCode.isValid(SocialCreditCode.of("990102", serial))).isTrue();
    }
  }

  @Test
  void aWrongBodyCheckIsFound() {
    assertThat(SocialCreditCode.isValid("914403001922038217")).isFalse();
    assertThat(SocialCreditCode.isValid("")).isFalse();
    assertThat(SocialCreditCode.isValid("９１４４０３００１９２２０３８２１６")).isFalse();
  }

  @Test
  void fullWidthChangesDigitsOnly() {
    assertThat(SocialCreditCode.fullWidth("12X.0")).isEqualTo("１２X.０");
  }
}
