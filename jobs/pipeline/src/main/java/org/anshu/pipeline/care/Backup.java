package org.anshu.pipeline.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.warehouse.LocalFileIO;
import org.anshu.pipeline.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * Copies an installation: the files that the warehouse's kept states need, both schemas, and the
 * installation's own files. What an earlier backup in the same place has already is linked, not
 * copied. Secrets stay out. Nothing else may change the installation meanwhile.
 */
public final class Backup {

  /** Folders of the home that are derived, belong to the sources' demo, or are secret. */
  private static final Set<String> LEFT_OUT = Set.of("server", "logs", "state", "secrets", "cache");

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PipelineSettings settings;
  private final Map<String, BackupManifest.Entry> files = new TreeMap<>();
  private final List<String> leftOut = new ArrayList<>();
  private long linked;

  Backup(PipelineSettings settings) {
    this.settings = settings;
  }

  /**
   * What was done.
   *
   * @param folder the backup
   * @param files its files
   * @param linked how many of them an earlier backup had
   * @param secrets files of the home that only the owner may read and that were left out
   */
  public record Result(Path folder, int files, long linked, List<String> secrets) {}

  /** Makes the backup {@code place/<time>}. */
  Result run(Path place, Instant now) {
    Optional<Path> earlier = latest(place);
    Path folder = place.resolve(NAME.format(now));
    try (Warehouse warehouse = Warehouse.open(settings)) {
      Files.createDirectories(place);
      Files.createDirectory(folder);
      Map<String, String> states = new WarehouseCheck(warehouse).run();
      Path root =
          Objects.requireNonNullElse(Relocation.noted(settings.operations()), settings.warehouse());
      BackupManifest known = earlier.map(BackupManifest::read).orElse(null);
      Source from = new Source(earlier.orElse(null), known);
      for (String table : WarehouseCheck.tables(warehouse)) {
        for (String location : TableFiles.of(warehouse.table(table)).all()) {
          Path file = Path.of(LocalFileIO.path(location));
          if (Files.exists(file)) { // the check has found all that is needed; history may lack
            add(file, "warehouse/" + root.relativize(file), folder, from);
          }
        }
      }
      for (Path file : own(root)) {
        add(file, "home/" + settings.home().relativize(file), folder, from);
      }
      Map<String, String> operations =
          dump(folder, "operations", new SchemaDump(settings.operations()));
      Map<String, String> serving = dump(folder, "serving", new SchemaDump(settings.serving()));
      new BackupManifest(now.toString(), root.toString(), files, states, operations, serving)
          .write(folder);
      return new Result(folder, files.size(), linked, leftOut);
    } catch (FileAlreadyExistsException e) {
      throw new IllegalStateException("A backup of this second exists: " + folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Backup not written: " + folder, e);
    }
  }

  /** An earlier backup, if there is one. */
  private record Source(@Nullable Path folder, @Nullable BackupManifest manifest) {}

  private static Optional<Path> latest(Path place) {
    if (!Files.isDirectory(place)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(place)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(BackupManifest.NAME)))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException("Not listed: " + place, e);
    }
  }

  private Map<String, String> dump(Path folder, String name, SchemaDump dump) throws IOException {
    Path file = folder.resolve(name + ".jsonl.gz");
    Map<String, String> digests = dump.write(file);
    note(file, name + ".jsonl.gz", FileHash.of(file));
    return digests;
  }

  private void add(Path file, String name, Path folder, Source earlier) throws IOException {
    Path to = folder.resolve(name);
    Files.createDirectories(to.getParent());
    BackupManifest.Entry known =
        earlier.manifest() == null ? null : earlier.manifest().files().get(name);
    if (known != null
        && earlier.folder() != null
        && known.size() == Files.size(file)
        && known.modified() == Files.getLastModifiedTime(file).toMillis()
        && link(earlier.folder().resolve(name), to)) {
      linked++;
      files.put(name, known);
      return;
    }
    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
    note(to, name, FileHash.of(to));
  }

  /** False where the file system can't. */
  private static boolean link(Path existing, Path to) throws IOException {
    try {
      Files.createLink(to, existing);
      return true;
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      Files.deleteIfExists(to);
      return false;
    }
  }

  private void note(Path file, String name, String sha256) throws IOException {
    files.put(
        name,
        new BackupManifest.Entry(
            Files.size(file), Files.getLastModifiedTime(file).toMillis(), sha256));
  }

  /** The installation's own files: settings, definitions, references, releases. */
  private List<Path> own(Path warehouse) throws IOException {
    List<Path> own = new ArrayList<>();
    try (Stream<Path> all = Files.walk(settings.home())) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String top = settings.home().relativize(file).getName(0).toString();
        if (LEFT_OUT.contains(top)
            || file.startsWith(warehouse)
            || top.endsWith(".lock")
            || file.toString().endsWith(".jsa")) {
          continue;
        }
        if (secret(file)) {
          leftOut.add(settings.home().relativize(file).toString());
        } else {
          own.add(file);
        }
      }
    }
    return own;
  }

  /** Whether only the owner may read it, as the settings demand of password files. */
  private static boolean secret(Path file) throws IOException {
    try {
      return !Files.getPosixFilePermissions(file).contains(PosixFilePermission.GROUP_READ)
          && !Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }
}
