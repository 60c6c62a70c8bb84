package org.anshu.pipeline.pull;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownRowsTest {

  private final Digest128 digest = new Digest128();

  @Test
  void everyKeyKeepsItsNewestVersionWhileTheTableGrows() {
    KnownRows known = new KnownRows(0);
    int count = 20_000;
    for (int i = 0; i < count; i++) {
      int slot = slot(known, i);
      known.landed(slot, i, i, 5);
      known.landed(slot, i + 1, i, 7);
      known.landed(slot, i + 2, i, 6);
    }
    for (int i = 0; i < count; i++) {
      int slot = slot(known, i);
      assertThat(known.isSame(slot, i + 1, i)).isTrue();
      assertThat(known.see(slot)).isTrue();
      assertThat(known.see(slot)).isFalse();
    }
    digest.of("key 20001");
    assertThat(known.contains(digest.high(), digest.low())).isFalse();
  }

  @Test
  void aKeyThatWasOnlySeenIsNotLanded() {
    KnownRows known = new KnownRows(0);
    int slot = slot(known, 1);
    known.see(slot);
    assertThat(known.isLanded(slot)).isFalse();
    assertThat(known.isSame(slot, 0, 0)).isFalse();
  }

  @Test
  void theDigestTellsNullFromEmptyAndKeepsTheOrder() {
    assertThat(hex("a", null)).isNotEqualTo(hex("a", "")).isNotEqualTo(hex(null, "a"));
    assertThat(hex("ab", "c")).isNotEqualTo(hex("a", "bc"));
    assertThat(hex("事故", 3)).isEqualTo(hex("事故", 3)).hasSize(32);
  }

  private String hex(Object... values) {
    digest.of(values);
    return digest.hex();
  }

  private int slot(KnownRows known, int key) {
    digest.of("key " + key);
    return known.slot(digest.high(), digest.low());
  }
}
