package org.anshu.pipeline.pull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.connectors.spi.TableContract;
import org.anshu.ddl.CodeList;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.gentle.Pseudonyms;
import org.jspecify.annotations.Nullable;

/** The codes of each code list, of all editions: the product's, extended by the installation's. */
final class CodeSets {

  private final Path home;
  private final List<Path> folders;
  private final Map<String, Set<String>> sets = new HashMap<>();

  CodeSets(PipelineSettings settings) {
    home = settings.home();
    folders =
        List.of(
            settings.productRoot().resolve("warehouse-ddl/codelists"),
            settings.home().resolve("codelists"));
  }

  /**
   * The codes of the list {@code name}.
   *
   * @throws AnshuException CODE_LIST_INVALID if there is no such list
   */
  Set<String> codes(String name) {
    return sets.computeIfAbsent(name, this::load);
  }

  /** The pseudonyms that {@code table} lands with, by the key in use; null if it has none. */
  @Nullable Pseudonyms pseudonyms(TableContract table) {
    return Pseudonyms.areIn(table) ? Pseudonyms.of(home) : null;
  }

  /** The id of the key that the pseudonyms of {@code table} are made by; empty if it has none. */
  String pseudonymKey(TableContract table) {
    Pseudonyms pseudonyms = pseudonyms(table);
    return pseudonyms == null ? "" : pseudonyms.keyId();
  }

  private Set<String> load(String name) {
    Set<String> codes = new HashSet<>();
    boolean found = false;
    for (Path folder : folders) {
      Path file = folder.resolve(name + ".csv");
      if (Files.isRegularFile(file)) {
        found = true;
        // The area list has one line for each edition of a code.
        CodeList.read(file).rows().forEach(row -> codes.add(String.valueOf(row.get("code"))));
      }
    }
    if (!found) {
      throw new AnshuException(
          FailureCode.CODE_LIST_INVALID,
          new Text("代码表 %s.csv".formatted(name), "Code list %s.csv".formatted(name)),
          new Text("%s 中均没有".formatted(folders), "In none of " + folders),
          new Text(
              "请添加该代码表，或修改契约中的 codelist", "Add the list, or correct 'codelist' in the contract"));
    }
    return codes;
  }
}
