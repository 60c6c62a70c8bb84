package org.anshu.pipeline.pull;

import org.anshu.connectors.spi.SourceSum;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** What must hold before a table's rows are certified. */
final class PullChecks {

  private PullChecks() {}

  /** Every row that the source counted has arrived. */
  static void complete(String source, String table, long counted, long arrived) {
    if (counted == arrived) {
      return;
    }
    throw new AnshuException(
        FailureCode.SOURCE_READ_BROKEN,
        new Text(
            "数据源“%s”的表 %s 读到 %d 行".formatted(source, table, counted),
            "%d rows from table %s of source '%s'".formatted(counted, table, source)),
        new Text("读到 %d 行".formatted(arrived), "%d rows".formatted(arrived)),
        new Text(
            "请确认该表的存储引擎支持事务（InnoDB）后重新运行；本次未发布任何该表的数据",
            "Check that the table's engine has transactions (InnoDB) and run again; nothing of the"
                + " table was published"));
  }

  /** What arrived is what the source computed over its own rows. */
  static void sums(String source, String table, @Nullable SourceSum stated, SourceSum arrived) {
    if (stated == null || stated.equals(arrived)) {
      return;
    }
    throw new AnshuException(
        FailureCode.SOURCE_READ_BROKEN,
        new Text(
            "数据源“%s”的表 %s 的校验和为 %s".formatted(source, table, stated.hex()),
            "Checksum %s of table %s of source '%s'".formatted(stated.hex(), table, source)),
        new Text("收到的内容为 " + arrived.hex(), "What arrived has " + arrived.hex()),
        new Text(
            "传输或转换中内容有变。请重新运行；若再次出现，请核对字符集和数据库版本后报告；本次未发布任何该表的数据",
            "Something changed on the way. Run again; if it stays, check character sets and the"
                + " server's version and report it; nothing of the table was published"));
  }

  /** The rows that are gone are within the limit that also holds for dirty rows. */
  static void gone(String source, TableContract table, long live, long gone) {
    long limit = table.quarantineLimit().of(live);
    if (gone <= limit) {
      return;
    }
    throw new AnshuException(
        FailureCode.SOURCE_ROWS_GONE,
        new Text(
            "数据源“%s”的表 %s 比上次减少的行不超过 %d 行（已入库 %d 行）".formatted(source, table.name(), limit, live),
            "At most %d of %d landed rows of '%s', table %s, gone at the source"
                .formatted(limit, live, source, table.name())),
        new Text("%d 行已不在来源中".formatted(gone), "%d rows are gone".formatted(gone)),
        new Text(
            "该表本次未发布，已发布的数据不变。请向数据源核实是否清空、归档或接错了库；确为删除的，放宽契约的 quarantine_limit 后再运行",
            "Nothing of the table was published. Ask whether the source was emptied or archived, or"
                + " is another database; if the rows were deleted, widen quarantine_limit and run"
                + " again"));
  }

  /** The rows newly in quarantine are within the contract's limit. */
  static void quarantine(String source, TableContract table, long rows, RowIntake intake) {
    long limit = table.quarantineLimit().of(rows);
    long found = intake.newlyQuarantined();
    if (found <= limit) {
      return;
    }
    throw new AnshuException(
        FailureCode.SOURCE_QUARANTINE_LIMIT,
        new Text(
            "数据源“%s”的表 %s 新违反契约的行不超过 %d 行（共读 %d 行）".formatted(source, table.name(), limit, rows),
            "At most %d of %d rows of '%s', table %s, newly breaking the contract"
                .formatted(limit, rows, source, table.name())),
        new Text(
            "%d 行；主要原因：%s".formatted(found, intake.reasons()),
            "%d rows; mostly %s".formatted(found, intake.reasons())),
        new Text(
            "该表本次未发布，已发布的数据不变。请向数据源核实原因后修改数据或契约（代码表、quarantine_limit）再运行",
            "Nothing of the table was published. Ask the source why, correct the data or the"
                + " contract (code lists, quarantine_limit), then run again"));
  }
}
