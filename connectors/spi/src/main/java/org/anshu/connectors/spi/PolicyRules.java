package org.anshu.connectors.spi;

import java.util.List;
import java.util.Optional;
import org.anshu.connectors.spi.ColumnType.Kind;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Text;

/** What a contract must satisfy where it speaks of personal data and of what it watches. */
final class PolicyRules {

  private final SourceContract contract;
  private final TableContract table;

  private PolicyRules(SourceContract contract, TableContract table) {
    this.contract = contract;
    this.table = table;
  }

  static void check(SourceContract contract, TableContract table) {
    PolicyRules rules = new PolicyRules(contract, table);
    rules.keyIsNotPersonal();
    table.columns().forEach(rules::pseudonym);
    for (String column : table.policy().identity()) {
      if (table.indexOf(column) < 0) {
        throw rules.fault(
            "identity",
            new Text("本表的入库字段：" + rules.names(), "A landed column: " + rules.names()),
            column);
      }
    }
    if (table.policy().maxLag() != null && table.cursor() == null) {
      throw rules.fault(
          "max_lag",
          new Text("有 cursor 的表才能写 max_lag", "'max_lag' only on a table with a 'cursor'"),
          String.valueOf(table.policy().maxLag()));
    }
  }

  /** A key is kept with every row and asked for again: it has to be what the source wrote. */
  private void keyIsNotPersonal() {
    for (String key : table.key()) {
      boolean pseudonym =
          table.columns().stream()
              .anyMatch(column -> column.pseudonymise() != null && column.from().contains(key));
      if (pseudonym || table.neverLand().contains(key)) {
        throw fault(
            "key",
            new Text(
                "不含个人信息的主键字段（主键会原样保存，请改用来源的编号字段）",
                "A key without personal data: keys are kept as they are, use the source's number"),
            key);
      }
    }
  }

  private void pseudonym(ColumnContract column) {
    if (column.pseudonymise() == null) {
      return;
    }
    Optional<String> odd =
        List.of(
                found(column.type().kind() != Kind.TEXT, "type"),
                found(column.constant() != null, "constant"),
                found(!column.values().isEmpty(), "values"),
                found(column.codelist() != null, "codelist"),
                found(column.cut() > 0, "cut"),
                found(column.stripLetters(), "strip_letters"),
                found(column.flagsBadUscc(), "check"))
            .stream()
            .filter(name -> !name.isEmpty())
            .findFirst();
    if (odd.isPresent()) {
      throw fault(
          "columns." + column.name(),
          new Text(
              "pseudonymise 只与 from、join、empty、required、normalise、on_drift 合用",
              "'pseudonymise' with from, join, empty, required, normalise and on_drift only"),
          odd.get());
    }
  }

  private static String found(boolean odd, String key) {
    return odd ? key : "";
  }

  private String names() {
    return String.join(", ", table.columns().stream().map(ColumnContract::name).toList());
  }

  private AnshuException fault(String where, Text allowed, String found) {
    return ContractFailures.at(
        contract.file(),
        "$.tables[%s].%s".formatted(table.name(), where),
        allowed,
        Text.same("'" + found + "'"));
  }
}
