package org.anshu.pipeline.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More seeds with {@code -Danshu.seeds=1000} or {@code benchmarks/torture}. */
class TortureIT {

  private static final int SEEDS = Integer.getInteger("anshu.seeds", 24);

  @TempDir static Path folder;

  @Test
  void whateverDiesAndWhoeverWritesTheWarehouseIsTheSourceAtTheCertifiedSnapshot()
      throws Exception {
    int deaths = 0;
    int seed = 0;
    while (seed < SEEDS) {
      try (Torture torture = Torture.of(folder, "tiny" + seed)) {
        for (int i = 0; i < Torture.SEEDS_EACH && seed < SEEDS; i++) {
          torture.round(20_261_122L + seed++);
        }
        deaths += torture.deaths();
      }
    }
    assertThat(deaths).isGreaterThan(SEEDS / 2);
  }
}
