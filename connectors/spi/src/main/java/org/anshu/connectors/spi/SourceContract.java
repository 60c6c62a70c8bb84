package org.anshu.connectors.spi;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anshu.failure.Text;

/**
 * The contract with one source system, read from its {@code source.yml}.
 *
 * @param source its name, also the name of its folder
 * @param title its name for people
 * @param provider who runs the system
 * @param owner who answers questions about the data
 * @param connector the protocol, such as {@code mysql}
 * @param connection the name under which the settings keep URL and account
 * @param limits how hard the source may be worked
 * @param tables in the order of pulling: a table comes after those it refers to
 * @param file where it was read from
 */
public record SourceContract(
    String source,
    Text title,
    String provider,
    String owner,
    String connector,
    String connection,
    SourceLimits limits,
    List<TableContract> tables,
    Path file) {

  /** The table of our name {@code name}, if there is one. */
  public Optional<TableContract> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
