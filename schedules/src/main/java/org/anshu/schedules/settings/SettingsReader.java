package org.anshu.schedules.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anshu.connectors.spi.SourceLimits;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.Engines;
import org.anshu.pipeline.Engines.Engine;
import org.anshu.schedules.settings.Settings.City;
import org.anshu.schedules.settings.Settings.Embedded;
import org.anshu.schedules.settings.Settings.EmbeddedSource;
import org.anshu.schedules.settings.Settings.Login;
import org.anshu.schedules.settings.Settings.Mysql;
import org.anshu.schedules.settings.Settings.RemoteSource;
import org.anshu.schedules.settings.Settings.Report;
import org.anshu.schedules.settings.Settings.Server;
import org.anshu.schedules.settings.Settings.Source;
import org.anshu.schedules.yaml.YamlFile;
import org.anshu.schedules.yaml.YamlMap;

/** Reads {@code anshu.yml}; all faults are reported together. */
public final class SettingsReader {

  /** The name of the settings file in a home. */
  public static final String FILE_NAME = "anshu.yml";

  private static final Pattern AREA_CODE = Pattern.compile("[0-9]{6}");
  private static final Pattern MEMORY =
      Pattern.compile("([1-9][0-9]?[gG]|[5-9][0-9]{2}[mM]|[1-9][0-9]{3,4}[mM])");
  private static final String MYSQL = "jdbc:mysql:";
  private static final Pattern SOURCE_NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final Path home;

  private SettingsReader(Path home) {
    this.home = home;
  }

  /** The settings of the installation in {@code home}. */
  public static Settings read(Path home) {
    Path path = home.resolve(FILE_NAME);
    if (!Files.isRegularFile(path)) {
      throw new AnshuException(
          FailureCode.HOME_MISSING,
          new Text("安装目录中有 " + path, "An installation with " + path),
          new Text("没有这个文件", "There is no such file"),
          new Text(
              "先执行 ./anshu demo 建立演示安装，或用 --home 指定已有的安装目录",
              "Run ./anshu demo to make a demo installation, or name an existing one with --home"));
    }
    YamlFile file = YamlFile.read(path);
    Settings settings = new SettingsReader(home.toAbsolutePath()).settings(file.top());
    file.refuseFaults(FailureCode.SETTINGS_INVALID);
    return settings;
  }

  private Settings settings(YamlMap top) {
    top.allowOnly(SettingKey.under(""));
    ZoneId zone =
        top.optional(
                "time_zone",
                ZoneId::of,
                new Text("时区，如 Asia/Shanghai", "a zone such as Asia/Shanghai"))
            .orElse(ZoneId.of("Asia/Shanghai"));
    Optional<Instant> now =
        top.optional(
            "clock",
            text -> OffsetDateTime.parse(text).toInstant(),
            new Text("带时区的时刻，如 2026-07-25T08:00+08:00", "a moment such as 2026-07-25T08:00+08:00"));
    Server server = server(top);
    YamlMap spark = section(top, "spark");
    YamlMap serve = section(top, "serve");
    City city = city(top);
    return new Settings(
        city,
        zone,
        server,
        sources(top, server),
        home.resolve(top.optionalText("warehouse").orElse("warehouse")).normalize(),
        now,
        spark.optionalText("master").orElse("local[*]"),
        matching(spark, "memory", MEMORY, new Text("500m 以上的内存量，如 1g", "500m or more, such as 1g"))
            .orElse("1g"),
        engines(section(top, "engines")),
        report(top, city),
        new OutgoingReader(home).read(top),
        port(serve));
  }

  private static Engines engines(YamlMap engines) {
    Engine lead =
        engines
            .optional("lead", text -> engine(text, false), Text.same("duckdb | spark"))
            .orElse(Engine.DUCKDB);
    Engine other = lead == Engine.SPARK ? Engine.DUCKDB : Engine.SPARK;
    return new Engines(
        lead,
        engines
            .optional("check", text -> engine(text, true), Text.same("spark | duckdb | none"))
            .orElse(other),
        engines
            .optional("conform", text -> engine(text, false), Text.same("duckdb | spark"))
            .orElse(Engine.DUCKDB));
  }

  private static Engine engine(String text, boolean none) {
    Engine engine = Engine.valueOf(text.toUpperCase(Locale.ROOT));
    if (engine == Engine.NONE && !none) {
      throw new IllegalArgumentException(text);
    }
    return engine;
  }

  private static City city(YamlMap top) {
    if (!top.has("city")) {
      top.fault("city", new Text("缺少此项", "Is missing"));
      return new City("", "", "");
    }
    YamlMap city = section(top, "city");
    String name = city.text("name");
    city.text("code");
    String code =
        matching(city, "code", AREA_CODE, new Text("六位数字（加引号）", "six digits, in quotes"))
            .orElse("");
    return new City(name, code, city.optionalText("issuer").orElse(name + "应急管理局"));
  }

  private Report report(YamlMap top, City city) {
    YamlMap report = section(top, "report");
    List<Path> fonts = report.texts("fonts").stream().map(home::resolve).toList();
    for (Path folder : fonts) {
      if (!Files.isDirectory(folder)) {
        report.fault("fonts", new Text("没有文件夹 " + folder, "No folder " + folder));
      }
    }
    return new Report(
        report.optionalText("title").orElse(city.name() + "安全生产月报"),
        report.optionalText("signer").orElse(""),
        report.optionalText("contact").orElse(""),
        fonts);
  }

  private Server server(YamlMap top) {
    if (!top.has("server")) {
      return new Embedded();
    }
    if (top.isScalar("server")) {
      if (!top.text("server").equals("embedded")) {
        top.fault(
            "server",
            new Text(
                "应为 embedded，或下级 operations 与 serving",
                "Expected embedded, or operations and serving"));
      }
      return new Embedded();
    }
    YamlMap server = section(top, "server");
    return new Mysql(
        login(requiredSection(server, "operations", "server.operations")),
        login(requiredSection(server, "serving", "server.serving")));
  }

  private Map<String, Source> sources(YamlMap top, Server server) {
    Map<String, Source> sources = new LinkedHashMap<>();
    if (!top.has("sources")) {
      return sources;
    }
    if (top.isList("sources")) {
      top.texts("sources").forEach(name -> sources.put(name, embedded(name)));
    } else {
      YamlMap map = top.map("sources");
      for (String name : map.keys()) {
        sources.put(name, source(map, name));
      }
    }
    for (Map.Entry<String, Source> source : sources.entrySet()) {
      if (!SOURCE_NAME.matcher(source.getKey()).matches()) {
        top.fault(
            "sources",
            new Text("数据源名称无效：" + source.getKey(), "Not a source name: " + source.getKey()));
      }
      if (server instanceof Mysql && source.getValue() instanceof EmbeddedSource) {
        top.fault(
            "sources",
            new Text(
                source.getKey() + " 缺少 url：未使用自带数据库时每个数据源都要给出地址",
                source.getKey()
                    + " lacks url: without the embedded server every source needs one"));
      }
    }
    return sources;
  }

  private Source source(YamlMap sources, String name) {
    if (!sources.has(name)) {
      return embedded(name);
    }
    YamlMap source = sources.map(name);
    source.allowOnly(SettingKey.under("sources.*"));
    return source.has("url")
        ? new RemoteSource(sourceLogin(source), LimitsReader.read(source))
        : new EmbeddedSource(source.optionalText("schema").orElse(name), LimitsReader.read(source));
  }

  private static Source embedded(String name) {
    return new EmbeddedSource(name, SourceLimits.NONE);
  }

  private Login login(YamlMap login) {
    String url = login.text("url");
    if (!url.isEmpty() && !url.startsWith(MYSQL)) {
      login.fault("url", new Text("应以 jdbc:mysql: 开头", "Must start with jdbc:mysql:"));
    }
    return new Login(url, login.text("user"), secret(login));
  }

  /** A source may speak HTTP or be a folder of files; then an account is not always needed. */
  private Login sourceLogin(YamlMap login) {
    String url = login.text("url");
    if (url.startsWith(MYSQL)) {
      return login(login);
    }
    if (url.startsWith("jdbc:")) {
      login.fault(
          "url",
          new Text(
              "应为 jdbc:mysql:…、http(s)://… 或文件夹", "Must be jdbc:mysql:…, http(s)://… or a folder"));
    }
    return new Login(url, login.optionalText("user").orElse(""), secret(login));
  }

  private Secret secret(YamlMap login) {
    Optional<String> variable = login.optionalText("password_env");
    Optional<String> path = login.optionalText("password_file");
    if (variable.isPresent() && path.isPresent()) {
      login.fault(
          "password_file", new Text("与 password_env 只能给出一个", "Give it or password_env, not both"));
    }
    return variable
        .<Secret>map(Secret.InEnvironment::new)
        .or(() -> path.map(text -> new Secret.InFile(home.resolve(text))))
        .orElseGet(Secret.None::new);
  }

  private static YamlMap section(YamlMap top, String name) {
    YamlMap section = top.map(name);
    section.allowOnly(SettingKey.under(name));
    return section;
  }

  private static YamlMap requiredSection(YamlMap parent, String name, String path) {
    YamlMap section = parent.map(name);
    section.allowOnly(SettingKey.under(path));
    return section;
  }

  private static Optional<String> matching(YamlMap map, String key, Pattern pattern, Text form) {
    return map.optional(
        key,
        text -> {
          if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
          }
          return text;
        },
        form);
  }

  private static int port(YamlMap serve) {
    return serve
        .optional(
            "port",
            text -> {
              int port = Integer.parseInt(text);
              if (port < 0 || port > 65535) {
                throw new IllegalArgumentException(text);
              }
              return port;
            },
            new Text("端口号 0–65535", "a port from 0 to 65535"))
        .orElse(8686);
  }
}
