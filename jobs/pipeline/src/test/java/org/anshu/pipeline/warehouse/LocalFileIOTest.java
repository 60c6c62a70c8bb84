package org.anshu.pipeline.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.iceberg.io.PositionOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileIOTest {

  private static final int WRITERS = 4;

  @TempDir Path folder;

  /** Two Spark tasks that made a table's data folder at once failed a run. */
  @Test
  void writersThatMakeTheSameFolderAtTheSameMomentAllSucceed() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      for (int round = 0; round < 200; round++) {
        Path fresh = folder.resolve("warehouse-" + round).resolve("dwd/accident/data");
        CyclicBarrier together = new CyclicBarrier(WRITERS);
        List<Callable<String>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
          String file = fresh.resolve(writer + ".parquet").toString();
          writers.add(
              () -> {
                together.await();
                try (PositionOutputStream out = new LocalFileIO().newOutputFile(file).create()) {
                  out.write(1);
                }
                return file;
              });
        }
        for (Future<String> written : threads.invokeAll(writers)) {
          assertThat(Path.of(written.get())).hasSize(1);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
