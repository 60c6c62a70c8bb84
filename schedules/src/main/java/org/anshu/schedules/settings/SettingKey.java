package org.anshu.schedules.settings;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.anshu.failure.Text;

/**
 * One key of {@code anshu.yml}, as the reader accepts it and as the reference page prints it.
 *
 * @param path the dotted path; {@code *} stands for a name the installation chooses
 * @param form what the value looks like
 * @param otherwise the value when the key is absent; empty if it must be given
 * @param meaning what it does
 */
public record SettingKey(String path, String form, String otherwise, Text meaning) {

  /** Every key there is. */
  public static final List<SettingKey> ALL =
      List.of(
          key("city.name", "text", "", "城市名称，印在报告上", "City name as printed in reports"),
          key("city.code", "6 digits", "", "市级行政区划代码", "Division code of the city"),
          key(
              "city.issuer",
              "text",
              "<city.name>应急管理局",
              "发文机关，印在红头上",
              "Issuing authority in the red title block"),
          key("time_zone", "zone", "Asia/Shanghai", "数据源日期时间所在时区", "Time zone of the sources"),
          key(
              "server",
              "embedded | mapping",
              "embedded",
              "embedded：自带的演示数据库；或写下级 operations、serving 指向正式 MySQL",
              "embedded: the built-in demo server; or operations and serving of a real MySQL"),
          key("server.operations.url", "jdbc:mysql:…", "", "运行库（目录、作业、隔离区）地址", "Operations schema"),
          key("server.operations.user", "text", "", "运行库账号", "Its account"),
          password("server.operations.password_env"),
          passwordFile("server.operations.password_file"),
          key("server.serving.url", "jdbc:mysql:…", "", "服务库（报告读取）地址", "Serving schema"),
          key("server.serving.user", "text", "", "服务库账号", "Its account"),
          password("server.serving.password_env"),
          passwordFile("server.serving.password_file"),
          key(
              "sources",
              "list | mapping",
              "[]",
              "启用的数据源（按接入顺序）：名称列表，或 名称： {…}",
              "Active sources in pull order: a list of names, or name: {…}"),
          key("sources.*.schema", "text", "the name", "自带数据库中的库名", "Schema in the embedded server"),
          key(
              "sources.*.url",
              "jdbc:mysql:… | http(s)://… | folder",
              "",
              "数据源地址：MySQL、HTTP 接口或文件夹",
              "Address of a real source: MySQL, an HTTP interface or a folder"),
          key("sources.*.user", "text", "", "只读账号（MySQL 必填）", "Read-only account; MySQL needs one"),
          password("sources.*.password_env"),
          passwordFile("sources.*.password_file"),
          key(
              "sources.*.rows_per_second",
              "1…",
              "no limit",
              "每秒最多读取的行数",
              "Most rows read in a second"),
          key(
              "sources.*.connections",
              "1…",
              "no limit",
              "同时最多建立的连接数",
              "Most connections at a time"),
          key(
              "sources.*.pause_when_threads_running",
              "2…",
              "no limit",
              "数据源服务器同时执行的语句达到此数时暂停读取",
              "Pause while its server works on so many statements"),
          key(
              "sources.*.patience",
              "30s | 5m | 1h",
              "5m",
              "数据源繁忙或中断时最多等待多久",
              "How long a busy or interrupted source is waited for"),
          key("warehouse", "folder", "warehouse", "数据仓库文件夹（相对本文件）", "Warehouse folder"),
          key(
              "clock",
              "instant",
              "the machine's",
              "固定的“当前时刻”，仅用于演示和测试",
              "Fixed present moment, for the demo and tests only"),
          key("spark.master", "local[n] | URL", "local[*]", "Spark 主节点", "Spark master"),
          key("spark.memory", "512m–64g", "1g", "计算进程的堆内存", "Heap of computing commands"),
          key(
              "engines.lead",
              "duckdb | spark",
              "duckdb",
              "计算发布值的引擎",
              "Engine whose figures are published"),
          key(
              "engines.check",
              "spark | duckdb | none",
              "the other one",
              "复算全部指标的引擎；两者不一致时停止发布；none 为不复算",
              "Engine that computes all figures again; a difference stops the publication"),
          key(
              "engines.conform",
              "duckdb | spark",
              "duckdb",
              "整合原始数据的引擎；数据大到一台机器容纳不下时用 spark",
              "Engine that conforms records; spark if they are too many for one machine"),
          key("report.title", "text", "<city.name>安全生产月报", "月报名称", "Title of the series"),
          key("report.signer", "text", "", "签发人（可空）", "Signer, may be empty"),
          key("report.contact", "text", "", "联系人及电话（可空）", "Contact, may be empty"),
          key("report.fonts", "list of folders", "[]", "本单位字体文件夹", "Folders of licensed fonts"),
          key(
              "signing.keystore",
              "file",
              "",
              "签名证书：含私钥的 PKCS#12 文件（.p12、.pfx）；不写 signing 则不签名",
              "Certificate with its private key, PKCS#12; without 'signing' nothing is signed"),
          password("signing.password_env"),
          passwordFile("signing.password_file"),
          key("signing.alias", "text", "the only one", "文件中的哪个密钥", "Which key of the file"),
          key("signing.reason", "text", "印发", "签名事由，写在签名里", "Reason in the signature"),
          key("signing.seal", "file", "", "印章图片（透明底 PNG），盖在落款上；可不写", "Picture of the seal"),
          key("signing.seal_mm", "10–60", "42", "印章直径，毫米", "Width of the seal, mm"),
          key("delivery.mail.host", "host", "", "发件服务器", "Mail server (SMTP)"),
          key(
              "delivery.mail.port",
              "1–65535",
              "587, 465 or 25",
              "端口，缺省随 security",
              "Port; by default that of 'security'"),
          key(
              "delivery.mail.security",
              "starttls | tls | none",
              "starttls",
              "加密方式；none 仅限内网",
              "How the connection is protected"),
          key("delivery.mail.from", "address", "", "发件人，如 某局 <tj@example.cn>", "Sender"),
          key("delivery.mail.user", "text", "", "账号；不需要登录则不写", "Account, if one is needed"),
          password("delivery.mail.password_env"),
          passwordFile("delivery.mail.password_file"),
          key(
              "delivery.mail.trust",
              "file",
              "Java's own",
              "服务器证书签发者的 PEM 文件（内网自建 CA）",
              "PEM file of the issuer of the server's certificate"),
          key(
              "delivery.mail.size_limit",
              "KB | MB",
              "20MB",
              "一封邮件的最大尺寸；超过则分成几封",
              "Largest message; more is split"),
          key("delivery.sftp.*.host", "host", "", "SFTP 服务器", "SFTP server"),
          key("delivery.sftp.*.port", "1–65535", "22", "端口", "Port"),
          key(
              "delivery.sftp.*.host_key",
              "ssh-ed25519 AAAA…",
              "",
              "服务器公钥；不符则拒绝连接",
              "The server's public key; another one is refused"),
          key("delivery.sftp.*.user", "text", "", "账号", "Account"),
          password("delivery.sftp.*.password_env"),
          passwordFile("delivery.sftp.*.password_file"),
          key("delivery.sftp.*.key", "file", "", "私钥文件；不写则用密码登录", "Private key"),
          key(
              "delivery.webhooks.*.kind",
              "wecom | dingtalk",
              "wecom",
              "群机器人：企业微信或钉钉",
              "Robot of a group chat"),
          key(
              "delivery.webhooks.*.url_env",
              "name",
              "",
              "存放机器人地址的环境变量名",
              "Environment variable that holds its address"),
          key(
              "delivery.webhooks.*.url_file",
              "file",
              "",
              "存放机器人地址的文件（权限 600）",
              "File of mode 600 that holds its address"),
          key(
              "delivery.webhooks.*.secret_env",
              "name",
              "",
              "存放加签密钥的环境变量名（钉钉）",
              "Environment variable that holds the key messages are signed with"),
          key(
              "delivery.webhooks.*.secret_file",
              "file",
              "",
              "存放加签密钥的文件（权限 600）",
              "File of mode 600 that holds it"),
          key(
              "delivery.link",
              "http(s)://…",
              "",
              "内网下载地址；附件超过上限时写进邮件",
              "Where recipients find files that are too large to attach"),
          key("serve.port", "0–65535", "8686", "健康检查端口（0 为任选）", "Port of the health page"));

  /** The names allowed directly below {@code section}; the top for an empty one. */
  static Set<String> under(String section) {
    String prefix = section.isEmpty() ? "" : section + ".";
    Set<String> names = new TreeSet<>();
    for (SettingKey key : ALL) {
      if (key.path.startsWith(prefix)) {
        names.add(key.path.substring(prefix.length()).split("\\.", -1)[0]);
      }
    }
    return names;
  }

  private static SettingKey key(
      String path, String form, String otherwise, String chinese, String english) {
    return new SettingKey(path, form, otherwise, new Text(chinese, english));
  }

  private static SettingKey password(String path) {
    return key(path, "name", "", "存放密码的环境变量名", "Environment variable that holds the password");
  }

  private static SettingKey passwordFile(String path) {
    return key(path, "file", "", "存放密码的文件（权限 600）", "File of mode 600 that holds the password");
  }
}
