package org.anshu.connectors.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One protocol by which sources are read. */
public interface Connector {

  /** The protocol's name as contracts write it, such as {@code mysql}. */
  String protocol();

  /**
   * Opens one consistent, read-only snapshot of a source: all that is read through it is of one
   * moment.
   *
   * @param source the source's name, for messages
   * @throws org.anshu.failure.AnshuException SOURCE_UNREACHABLE, SOURCE_ACCESS_DENIED
   */
  SourceSnapshot open(String source, ConnectionSettings settings);

  /**
   * A look at the server's load over a connection of its own, or null if the protocol has none.
   *
   * @throws org.anshu.failure.AnshuException as {@link #open}
   */
  default @Nullable LoadProbe probe(String source, ConnectionSettings settings) {
    return null;
  }

  /**
   * What the account may do beyond reading, as the server names it, such as {@code INSERT ON
   * sgzb.*}; empty if it can only read, or if the protocol cannot tell.
   *
   * @throws org.anshu.failure.AnshuException as {@link #open}
   */
  default List<String> rightsBeyondReading(String source, ConnectionSettings settings) {
    return List.of();
  }

  /**
   * The same for a reader that has the contract: a protocol that cannot tell keys, columns or
   * paging from the source alone finds them there.
   *
   * @throws org.anshu.failure.AnshuException as above; CONTRACT_INVALID if an option is wrong
   */
  default SourceSnapshot open(SourceContract contract, ConnectionSettings settings) {
    return open(contract.source(), settings);
  }

  /**
   * What a source says of its own tables, for a first contract.
   *
   * @param tables the tables wanted; empty asks for all that the account may see, if the protocol
   *     can list them
   * @throws org.anshu.failure.AnshuException as {@link #open}; SOURCE_TABLE_MISSING
   */
  default List<DescribedTable> describe(
      String source, ConnectionSettings settings, List<String> tables) {
    try (SourceSnapshot snapshot = open(source, settings)) {
      return tables.stream().map(table -> DescribedTable.read(snapshot, table)).toList();
    }
  }
}
