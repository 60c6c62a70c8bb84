package org.anshu.pipeline.pull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anshu.connectors.spi.ContractReader;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;

/** The contracts of an installation: a source's folder in the home outranks the product's. */
public final class Contracts {

  private Contracts() {}

  /**
   * The contract of {@code source}.
   *
   * @throws AnshuException CONTRACT_INVALID if there is none, or if it is wrong
   */
  public static SourceContract of(PipelineSettings settings, String source) {
    return find(settings, source)
        .orElseThrow(
            () ->
                missing(
                    new Text(
                        "数据源“%s”的 source.yml".formatted(source),
                        "source.yml of source '%s'".formatted(source)),
                    folders(settings, source) + ": -"));
  }

  /** The contract of {@code source}; empty if there is no file. */
  public static Optional<SourceContract> find(PipelineSettings settings, String source) {
    for (Path folder : folders(settings, source)) {
      Path file = folder.resolve("source.yml");
      if (Files.isRegularFile(file)) {
        SourceContract contract = new ContractReader().read(file);
        if (!contract.source().equals(source)) {
          throw missing(
              new Text("source: " + source, "source: " + source), file + ": " + contract.source());
        }
        return Optional.of(contract);
      }
    }
    return Optional.empty();
  }

  private static List<Path> folders(PipelineSettings settings, String source) {
    return List.of(
        settings.home().resolve("sources").resolve(source),
        settings.productRoot().resolve("connectors/sources").resolve(source));
  }

  static AnshuException missing(Text expected, String found) {
    return new AnshuException(
        FailureCode.CONTRACT_INVALID,
        expected,
        Text.same(found),
        new Text(
            "请核对设置中的数据源名称；没有 source.yml 时执行 ./anshu source draft 起草",
            "Check the name of the source in the settings; without a source.yml, run ./anshu source"
                + " draft"));
  }
}
