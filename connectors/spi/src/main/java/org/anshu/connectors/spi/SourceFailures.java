package org.anshu.connectors.spi;

import java.util.Collection;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * The messages of a source that cannot be read as its contract says; the same for every protocol.
 */
public final class SourceFailures {

  private SourceFailures() {}

  /** No answer from the server. */
  public static AnshuException unreachable(String source, String address, Throwable cause) {
    return new AnshuException(
        FailureCode.SOURCE_UNREACHABLE,
        new Text(
            "数据源“%s”在 %s 可以连接".formatted(source, address),
            "Source '%s' answering at %s".formatted(source, address)),
        new Text("连接失败：" + reason(cause), "No connection: " + reason(cause)),
        new Text(
            "请确认该服务器已启动、网络和防火墙放行，并核对设置中的地址和端口，然后重新运行；已发布的数据不受影响",
            "Check that the server is up, the network lets us through and the settings name the right"
                + " host and port, then run again; what is published stays as it is"),
        cause);
  }

  /** The server refuses the account. */
  public static AnshuException accessDenied(
      String source, ConnectionSettings settings, Throwable cause) {
    String account = settings.user() + "@" + settings.url().replaceFirst("\\?.*$", "");
    return new AnshuException(
        FailureCode.SOURCE_ACCESS_DENIED,
        new Text(
            "账号 %s 可以只读访问数据源“%s”".formatted(account, source),
            "Account %s allowed to read source '%s'".formatted(account, source)),
        new Text("服务器拒绝访问：" + reason(cause), "The server refuses it: " + reason(cause)),
        new Text(
            "请核对设置中该数据源的用户名和密码，或请数据源管理员授予 SELECT 权限",
            "Check user and password of this source in the settings, or ask its administrator for"
                + " SELECT"),
        cause);
  }

  /** The table is not there, or hidden from the account. */
  public static AnshuException tableMissing(String source, String table) {
    return new AnshuException(
        FailureCode.SOURCE_TABLE_MISSING,
        new Text(
            "数据源“%s”中有表 %s".formatted(source, table),
            "Table %s in source '%s'".formatted(table, source)),
        new Text("没有这张表，或账号无权查看", "No such table, or the account may not see it"),
        new Text(
            "请向数据源管理员核实表是否改名或缺少授权；若已改名，请修改 source.yml 中该表的 from",
            "Ask the source's administrator whether it was renamed or the grant is missing; if renamed,"
                + " change 'from' of the table in source.yml"));
  }

  /** A column of the contract is not there. */
  public static AnshuException columnMissing(
      String source, String table, String column, Collection<String> present) {
    return new AnshuException(
        FailureCode.SOURCE_COLUMN_MISSING,
        new Text(
            "数据源“%s”的表 %s 中有字段 %s".formatted(source, table, column),
            "Column %s in table %s of source '%s'".formatted(column, table, source)),
        new Text(
            "没有该字段；现有字段：" + String.join(", ", present),
            "No such column; there are: " + String.join(", ", present)),
        new Text(
            "请向数据源管理员核实字段是否改名或取消；若已改名，请修改 source.yml 中引用它的 from",
            "Ask the source's administrator whether it was renamed or dropped; if renamed, change the"
                + " 'from' that names it in source.yml"));
  }

  /** A column's type is no longer that of the contract. */
  public static AnshuException columnTypeChanged(
      String source, String column, TypeFamily expected, TypeFamily found) {
    return new AnshuException(
        FailureCode.SOURCE_COLUMN_TYPE_CHANGED,
        new Text(
            "数据源“%s”的字段 %s 类型为 %s".formatted(source, column, expected.key()),
            "Column %s of source '%s' of type %s".formatted(column, source, expected.key())),
        new Text("现为 " + found.key(), "Now it is " + found.key()),
        new Text(
            "请向数据源管理员核实变更，确认取值含义后修改 source.yml 中该字段的 expects(必要时连同 type、format)",
            "Ask the source's administrator what changed; once the meaning is clear, change 'expects'"
                + " of the column in source.yml (and 'type' and 'format' if needed)"));
  }

  /** A read that had begun did not end. */
  public static AnshuException readBroken(String source, String table, Throwable cause) {
    return new AnshuException(
        FailureCode.SOURCE_READ_BROKEN,
        new Text(
            "完整读取数据源“%s”的表 %s".formatted(source, table),
            "Table %s of source '%s' read to its end".formatted(table, source)),
        new Text("读取中断：" + reason(cause), "The read broke off: " + reason(cause)),
        new Text(
            "请检查网络和数据源服务器，然后重新运行；本次未发布的部分会重新读取，不会丢失或重复",
            "Check network and server, then run again; what was not published is read anew, nothing is"
                + " lost or doubled"),
        cause);
  }

  static String reason(Throwable cause) {
    String message = cause.getMessage();
    String first =
        message == null ? cause.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    return first.replaceAll("\\s+", " ");
  }
}
