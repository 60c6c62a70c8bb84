package org.anshu.schedules.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anshu.failure.Text;

/** Puts consignments into a folder: all of their files, or none. */
final class FolderCourier implements Courier {

  private static final String UNFINISHED = ".part";

  @Override
  public String bring(Letter letter) throws UndeliveredException {
    Consignment consignment = letter.consignment();
    Path folder = Path.of(consignment.target());
    Map<Path, Path> written = new LinkedHashMap<>();
    try {
      for (Parcel each : consignment.parcels()) {
        Path target = folder.resolve(each.name());
        try (InputStream in = Files.newInputStream(each.file())) {
          write(target, in, written);
        }
      }
      byte[] sums = CheckSums.of(consignment.parcels());
      write(folder.resolve(CheckSums.FILE_NAME), new java.io.ByteArrayInputStream(sums), written);
      for (Map.Entry<Path, Path> each : written.entrySet()) {
        Files.move(
            each.getKey(),
            each.getValue(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
      return folder.toString();
    } catch (IOException e) {
      throw failed(folder, e);
    } finally {
      written.keySet().forEach(FolderCourier::discard);
    }
  }

  @Override
  public void probe(Consignment consignment) throws UndeliveredException {
    Path folder = Path.of(consignment.target());
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".anshu", UNFINISHED));
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  @Override
  public boolean mayRepeat() {
    return true;
  }

  private static void write(Path target, InputStream in, Map<Path, Path> written)
      throws IOException {
    Files.createDirectories(target.getParent());
    Path fresh = target.resolveSibling("." + target.getFileName() + UNFINISHED);
    written.put(fresh, target);
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      in.transferTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  private static UndeliveredException failed(Path folder, IOException problem) {
    String detail = problem.getClass().getSimpleName() + " " + problem.getMessage();
    boolean full = String.valueOf(problem.getMessage()).contains("No space left");
    return new UndeliveredException(
        full
            ? new Text("磁盘已满，未放入任何文件：" + folder, "The disk is full, nothing was put into " + folder)
            : new Text(
                "不能写入 %s：%s".formatted(folder, detail),
                "Cannot write %s: %s".formatted(folder, detail)),
        problem);
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
