package org.anshu.schedules.settings;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.connectors.spi.SourceLimits;
import org.anshu.pipeline.Engines;

/**
 * Everything an installation can choose; read from {@code <home>/anshu.yml}.
 *
 * @param city whose statistics these are
 * @param zone the time zone of all dates and local times of the sources
 * @param server where the operations and serving schemas are
 * @param sources the active sources by name, in pull order
 * @param warehouse the folder of the Iceberg tables, absolute
 * @param fixedNow the present moment of a demo or test; empty to use the machine's clock
 * @param sparkMaster {@code local[*]} or a cluster's URL
 * @param sparkMemory heap of the commands that compute; read by the launcher
 * @param engines who computes the figures and who checks them
 * @param report what the issuing office decides about its report
 * @param outgoing how finished reports leave the house
 * @param servePort the port of the health page; 0 for any free one
 */
public record Settings(
    City city,
    ZoneId zone,
    Server server,
    Map<String, Source> sources,
    Path warehouse,
    Optional<Instant> fixedNow,
    String sparkMaster,
    String sparkMemory,
    Engines engines,
    Report report,
    Outgoing outgoing,
    int servePort) {

  /** The clock that everything is known by. */
  public Clock clock() {
    return fixedNow.map(now -> Clock.fixed(now, zone)).orElseGet(() -> Clock.system(zone));
  }

  /** The same with another port of the health page. */
  public Settings withServePort(int port) {
    return new Settings(
        city,
        zone,
        server,
        sources,
        warehouse,
        fixedNow,
        sparkMaster,
        sparkMemory,
        engines,
        report,
        outgoing,
        port);
  }

  /**
   * Whose statistics these are.
   *
   * @param name the name printed
   * @param code the six-digit division code
   * @param issuer the authority in the red title block
   */
  public record City(String name, String code, String issuer) {}

  /**
   * What the issuing office decides about its report.
   *
   * @param title the title of the series
   * @param signer who signs for issue; empty if not printed
   * @param contact who answers questions; empty if not printed
   * @param fontFolders folders with the installation's own fonts, absolute
   */
  public record Report(String title, String signer, String contact, List<Path> fontFolders) {}

  /** Where the operations and serving schemas are. */
  public sealed interface Server {}

  /** The server that comes with the program, its data in {@code <home>/server}. */
  public record Embedded() implements Server {}

  /**
   * A MySQL of the installation's own.
   *
   * @param operations catalog, job repository, pulls, quarantine
   * @param serving what reports read
   */
  public record Mysql(Login operations, Login serving) implements Server {}

  /** How one source is reached. */
  public sealed interface Source {

    /** How hard this installation lets it be worked; its contract may be stricter. */
    SourceLimits limits();
  }

  /**
   * A schema of the embedded server.
   *
   * @param schema its name
   */
  public record EmbeddedSource(String schema, SourceLimits limits) implements Source {}

  /**
   * A server of the source's own.
   *
   * @param login the read-only account
   */
  public record RemoteSource(Login login, SourceLimits limits) implements Source {}

  /**
   * How to reach a database.
   *
   * @param url the JDBC URL
   * @param user the account
   * @param secret where the password is; it is read when a connection is made, not before
   */
  public record Login(String url, String user, Secret secret) {}
}
