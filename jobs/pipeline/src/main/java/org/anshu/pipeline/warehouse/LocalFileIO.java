package org.anshu.pipeline.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.iceberg.Files;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/**
 * Files of the local (or mounted) file system, plain: no checksum files beside them and no process
 * started for their permissions, as Hadoop's local file system would.
 */
public final class LocalFileIO implements FileIO {

  private static final long serialVersionUID = 1L;

  private final HashMap<String, String> properties = new HashMap<>();

  /** For Iceberg, which makes it by reflection. */
  public LocalFileIO() {}

  @Override
  public void initialize(Map<String, String> given) {
    properties.clear();
    // Readers and writers need no properties, and the catalog's hold a password.
    given.forEach((key, value) -> keep(key, value));
  }

  private void keep(String key, String value) {
    if (!key.startsWith("jdbc.") && !key.equals("uri")) {
      properties.put(key, value);
    }
  }

  @Override
  public Map<String, String> properties() {
    return Map.copyOf(properties);
  }

  @Override
  public InputFile newInputFile(String path) {
    return Files.localInput(path(path));
  }

  @Override
  public OutputFile newOutputFile(String path) {
    Path file = Path.of(path(path));
    try {
      // Iceberg's own way fails where two tasks make the same folder at the same moment.
      java.nio.file.Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("Folder not made for " + path, e);
    }
    return Files.localOutput(file.toFile());
  }

  @Override
  public void deleteFile(String path) {
    try {
      java.nio.file.Files.deleteIfExists(Path.of(path(path)));
    } catch (IOException e) {
      throw new UncheckedIOException("File not deleted: " + path, e);
    }
  }

  /** The plain path of {@code location}, which may be written as a URI. */
  public static String path(String location) {
    return location.replaceFirst("^file:(//(?=/))?", "");
  }
}
