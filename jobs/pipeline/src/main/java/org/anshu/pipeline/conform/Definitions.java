package org.anshu.pipeline.conform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anshu.connectors.spi.ContractReader;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.Scopes;
import org.anshu.registry.vintage.Finality;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people define and a run obeys, read from product and home at the run's start.
 *
 * @param codeLists the code lists in force
 * @param denominators the rows of {@code dim.denominator}
 * @param contracts the contracts of the active sources
 * @param entities what sources deliver, in the order of conforming
 * @param conformSql query name to text: one an entity, and those between
 * @param indicators all indicators, sorted by id
 * @param finality when figures are final
 * @param hashes file, relative to product or home, to the SHA-256 of its content
 */
public record Definitions(
    CodeLists codeLists,
    List<List<@Nullable Object>> denominators,
    List<SourceContract> contracts,
    Entities entities,
    Map<String, String> conformSql,
    List<Indicator> indicators,
    Finality finality,
    Map<String, String> hashes) {

  private static final String SQL = ".sql";

  /** The definitions of an installation; every fault is a failure that names file and line. */
  public static Definitions load(PipelineSettings settings) {
    Path product = settings.productRoot();
    Path home = settings.home();
    CodeLists lists =
        CodeLists.load(
            List.of(
                product.resolve("warehouse-ddl/codelists"),
                home.resolve("codelists"),
                home.resolve("reviews")));
    List<Path> conformFiles = new ArrayList<>();
    conformFiles.addAll(files(product.resolve("jobs/pipeline/conform"), SQL));
    conformFiles.addAll(files(home.resolve("conform"), SQL));
    List<Path> entityFiles = new ArrayList<>();
    entityFiles.addAll(files(product.resolve("jobs/pipeline/conform"), Entities.FILE));
    entityFiles.addAll(files(home.resolve("conform"), Entities.FILE));
    List<Path> references = files(home.resolve("reference"), ".csv");
    List<Path> registries = settings.registries();
    List<Indicator> indicators = Indicators.load(registries);
    List<SourceContract> contracts = contracts(settings);

    List<Path> all = new ArrayList<>(lists.files());
    all.addAll(entityFiles);
    all.addAll(conformFiles);
    all.addAll(references);
    all.addAll(files(home.resolve("reference").resolve(Denominators.LOADED), ".csv"));
    indicators.forEach(indicator -> all.addAll(files(indicator.folder(), "")));
    contracts.forEach(contract -> all.add(contract.file()));
    registries.forEach(
        root -> {
          all.addAll(files(root, Scopes.FILE));
          all.addAll(files(root, Finality.FILE));
        });
    return new Definitions(
        lists,
        Denominators.load(List.of(home.resolve("reference"))),
        contracts,
        Entities.load(entityFiles),
        texts(conformFiles),
        indicators,
        Finality.load(registries),
        hashes(all, List.of(home, product)));
  }

  /** Those released on or before {@code day}. */
  public List<List<@Nullable Object>> denominatorsReleasedBy(LocalDate day) {
    List<List<@Nullable Object>> released = new ArrayList<>();
    for (List<@Nullable Object> row : denominators) {
      if (!Denominators.releasedOn(row).isAfter(day)) {
        released.add(row);
      }
    }
    return released;
  }

  /** One hash over everything but the denominators, which count only once they are released. */
  public String hash() {
    StringBuilder text = new StringBuilder();
    hashes.forEach(
        (file, hash) -> {
          if (!Denominators.isFile(file)) {
            text.append(file).append('=').append(hash).append('\n');
          }
        });
    return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The SHA-256 of {@code bytes} in hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<SourceContract> contracts(PipelineSettings settings) {
    ContractReader reader = new ContractReader();
    List<SourceContract> contracts = new ArrayList<>();
    for (String source : settings.sources()) {
      Path own = settings.home().resolve("sources").resolve(source).resolve("source.yml");
      Path shipped =
          settings
              .productRoot()
              .resolve("connectors/sources")
              .resolve(source)
              .resolve("source.yml");
      contracts.add(reader.read(Files.exists(own) ? own : shipped));
    }
    return contracts;
  }

  private static Map<String, String> texts(List<Path> files) {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      texts.put(
          name.substring(0, name.length() - SQL.length()),
          new String(bytes(file), StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static List<Path> files(Path folder, String suffix) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(Files::isRegularFile)
          .filter(file -> String.valueOf(file.getFileName()).endsWith(suffix))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Folder not readable: " + folder, e);
    }
  }

  private static Map<String, String> hashes(List<Path> files, List<Path> roots) {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : files) {
      Path relative =
          roots.stream()
              .filter(file::startsWith)
              .map(root -> root.relativize(file))
              .findFirst()
              .orElse(file);
      hashes.merge(relative.toString(), sha256(bytes(file)), (a, b) -> a + "+" + b);
    }
    return hashes;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("File not readable: " + file, e);
    }
  }
}
