package org.anshu.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/**
 * All that the pipeline has to be told; made by the application from the installation's settings.
 *
 * @param productRoot the folder that holds {@code warehouse-ddl}, {@code connectors}, {@code jobs}
 * @param home the installation's own folder; its {@code warehouse-ddl/}, {@code sources/}, {@code
 *     indicators/}, {@code codelists/}, {@code conform/} and {@code reference/} extend the
 *     product's
 * @param warehouse the folder of the Iceberg tables, absolute
 * @param operations the operational schema: catalog, job repository, pulls, quarantine, releases
 * @param serving the serving schema: what reports read
 * @param sources the active source systems in pull order; names of folders with a {@code
 *     source.yml}
 * @param zone the city's time zone: all dates and local times of the sources are in it
 * @param clock tells the time that pulls and runs are known at; fixed in the demo and the tests
 * @param sparkMaster {@code local[*]} or a cluster's URL
 * @param engines who computes the figures and who checks them
 */
public record PipelineSettings(
    Path productRoot,
    Path home,
    Path warehouse,
    DatabaseLogin operations,
    DatabaseLogin serving,
    List<String> sources,
    ZoneId zone,
    Clock clock,
    String sparkMaster,
    Engines engines) {

  public PipelineSettings {
    sources = List.copyOf(sources);
  }

  /** An installation whose figures both engines compute. */
  public PipelineSettings(
      Path productRoot,
      Path home,
      Path warehouse,
      DatabaseLogin operations,
      DatabaseLogin serving,
      List<String> sources,
      ZoneId zone,
      Clock clock,
      String sparkMaster) {
    this(
        productRoot,
        home,
        warehouse,
        operations,
        serving,
        sources,
        zone,
        clock,
        sparkMaster,
        Engines.BOTH);
  }

  /** The folders with definitions: the product's, then the installation's own. */
  public List<Path> registries() {
    return List.of(productRoot.resolve("jobs/registry"), home);
  }
}
