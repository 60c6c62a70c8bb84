package org.anshu.connectors.spi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.ColumnType.Kind;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Text;

/**
 * What a contract must satisfy beyond its schema: names that refer to each other, sensible types.
 */
final class ContractRules {

  private final SourceContract contract;
  private final TableContract table;

  private ContractRules(SourceContract contract, TableContract table) {
    this.contract = contract;
    this.table = table;
  }

  static void check(SourceContract contract) {
    Set<String> names = new HashSet<>();
    for (TableContract table : contract.tables()) {
      ContractRules rules = new ContractRules(contract, table);
      if (!names.add(table.name())) {
        throw rules.fault("name", new Text("表名不重复", "Table names that differ"), table.name());
      }
      table.columns().forEach(rules::column);
      PolicyRules.check(contract, table);
      table.checks().forEach(rules::rowCheck);
      rules.fixes();
    }
  }

  private void column(ColumnContract column) {
    for (String from : column.from()) {
      if (table.neverLand().contains(from)) {
        throw fault(
            "columns." + column.name(),
            new Text("不读取 never_land 中的个人信息字段", "No column of never_land (personal data)"),
            from);
      }
    }
    Kind kind = column.type().kind();
    if (kind == Kind.BOOLEAN && column.constant() == null && column.values().isEmpty()) {
      throw fault(
          "columns." + column.name(),
          new Text("boolean 字段必须用 values 写明取值", "A boolean with 'values' that say what is true"),
          "no values");
    }
    boolean dated = kind == Kind.DATE || kind == Kind.DATETIME;
    if (!dated && (column.format() != null || column.notAfterPull())) {
      throw fault(
          "columns." + column.name(),
          new Text(
              "format 与 not_after_pull 只用于 date 和 datetime",
              "'format' and 'not_after_pull' on a date or datetime only"),
          column.type().toString());
    }
    boolean numeric = kind == Kind.INT || kind == Kind.LONG || kind == Kind.DECIMAL;
    if (!numeric && column.min() != null) {
      throw fault(
          "columns." + column.name(),
          new Text("min 只用于数值类型", "'min' on a number only"),
          column.type().toString());
    }
  }

  private void rowCheck(RowCheck check) {
    if (check instanceof RowCheck.DateOrder order) {
      for (String name : List.of(order.earlier(), order.later())) {
        Kind kind = landed(name).type().kind();
        if (kind != Kind.DATE && kind != Kind.DATETIME) {
          throw fault("checks", new Text("date_order 的字段是日期", "Dates in 'date_order'"), name);
        }
      }
    } else if (check instanceof RowCheck.References reference) {
      landed(reference.column());
      List<String> before =
          contract.tables().stream()
              .map(TableContract::name)
              .takeWhile(name -> !name.equals(table.name()))
              .collect(Collectors.toList());
      if (!before.contains(reference.table())) {
        throw fault(
            "checks.references",
            new Text("引用排在前面的表：" + before, "A table listed before this one: " + before),
            reference.table());
      }
    }
  }

  private void fixes() {
    Set<Integer> ids = new HashSet<>();
    for (Fix fix : table.fixes()) {
      landed(fix.column());
      if (!ids.add(fix.id())) {
        throw fault("fixes", new Text("编号不重复", "Numbers that differ"), "id " + fix.id());
      }
    }
  }

  private ColumnContract landed(String name) {
    int index = table.indexOf(name);
    if (index < 0) {
      String known =
          table.columns().stream().map(ColumnContract::name).collect(Collectors.joining(", "));
      throw fault("checks/fixes", new Text("本表的入库字段：" + known, "A landed column: " + known), name);
    }
    return table.columns().get(index);
  }

  private AnshuException fault(String where, Text allowed, String found) {
    return ContractFailures.at(
        contract.file(),
        "$.tables[%s].%s".formatted(table.name(), where),
        allowed,
        Text.same("'" + found + "'"));
  }
}
