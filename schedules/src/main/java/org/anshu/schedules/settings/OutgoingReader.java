package org.anshu.schedules.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.failure.Text;
import org.anshu.schedules.settings.Outgoing.Mail;
import org.anshu.schedules.settings.Outgoing.Security;
import org.anshu.schedules.settings.Outgoing.Sftp;
import org.anshu.schedules.settings.Outgoing.Signing;
import org.anshu.schedules.settings.Outgoing.Webhook;
import org.anshu.schedules.yaml.YamlMap;

/** Reads how finished reports leave the house: {@code signing} and {@code delivery}. */
final class OutgoingReader {

  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,5}) ?(KB|MB)");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*");
  private static final Pattern HOST_KEY = Pattern.compile("(ssh|ecdsa)-[a-z0-9-]+ [A-Za-z0-9+/=]+");
  private static final long USUAL_SIZE = 20L * 1024 * 1024;
  private static final double USUAL_SEAL = 42;

  private final Path home;

  OutgoingReader(Path home) {
    this.home = home;
  }

  Outgoing read(YamlMap top) {
    YamlMap delivery = top.map("delivery");
    delivery.allowOnly(SettingKey.under("delivery"));
    return new Outgoing(
        top.has("signing") ? Optional.of(signing(top.map("signing"))) : Optional.empty(),
        delivery.has("mail") ? Optional.of(mail(delivery.map("mail"))) : Optional.empty(),
        named(delivery, "sftp", this::sftp),
        named(delivery, "webhooks", this::webhook),
        delivery.optionalText("link").orElse("").replaceFirst("/+$", ""));
  }

  private Signing signing(YamlMap signing) {
    signing.allowOnly(SettingKey.under("signing"));
    return new Signing(
        home.resolve(signing.text("keystore")),
        secret(signing, "password"),
        signing.optionalText("alias").orElse(""),
        signing.optionalText("reason").orElse("印发"),
        file(signing, "seal"),
        signing
            .optional(
                "seal_mm",
                text -> {
                  double width = Double.parseDouble(text);
                  if (!(width >= 10 && width <= 60)) {
                    throw new IllegalArgumentException(text);
                  }
                  return width;
                },
                new Text("10–60 毫米", "10 to 60 mm"))
            .orElse(USUAL_SEAL));
  }

  private Mail mail(YamlMap mail) {
    mail.allowOnly(SettingKey.under("delivery.mail"));
    Security security =
        mail.optional(
                "security",
                text -> Security.valueOf(text.toUpperCase(Locale.ROOT)),
                Text.same("starttls | tls | none"))
            .orElse(Security.STARTTLS);
    int usual =
        switch (security) {
          case STARTTLS -> 587;
          case TLS -> 465;
          case NONE -> 25;
        };
    return new Mail(
        mail.text("host"),
        port(mail, usual),
        security,
        mail.text("from"),
        mail.optionalText("user").orElse(""),
        secret(mail, "password"),
        file(mail, "trust"),
        mail.optional(
                "size_limit", OutgoingReader::bytes, new Text("大小，如 20MB", "a size such as 20MB"))
            .orElse(USUAL_SIZE));
  }

  private Sftp sftp(YamlMap sftp) {
    sftp.allowOnly(SettingKey.under("delivery.sftp.*"));
    String hostKey = sftp.text("host_key");
    if (!hostKey.isEmpty() && !HOST_KEY.matcher(hostKey).matches()) {
      sftp.fault(
          "host_key",
          new Text(
              "应为服务器公钥，如 ssh-ed25519 AAAA…（ssh-keyscan 可得，须与对方核对）",
              "Expected the server's public key such as ssh-ed25519 AAAA…"));
    }
    return new Sftp(
        sftp.text("host"),
        port(sftp, 22),
        hostKey,
        sftp.text("user"),
        secret(sftp, "password"),
        file(sftp, "key"));
  }

  private Webhook webhook(YamlMap hook) {
    hook.allowOnly(SettingKey.under("delivery.webhooks.*"));
    if (!hook.has("url_env") && !hook.has("url_file")) {
      hook.fault(
          "url_env", new Text("缺少：机器人地址放在环境变量（url_env）或文件（url_file）中", "Give url_env or url_file"));
    }
    return new Webhook(
        hook.optional(
                "kind",
                text -> Webhook.Kind.valueOf(text.toUpperCase(Locale.ROOT)),
                Text.same("wecom | dingtalk"))
            .orElse(Webhook.Kind.WECOM),
        secret(hook, "url"),
        secret(hook, "secret"));
  }

  private static <T> Map<String, T> named(YamlMap above, String key, Function<YamlMap, T> read) {
    Map<String, T> found = new LinkedHashMap<>();
    YamlMap map = above.map(key);
    for (String name : map.keys()) {
      if (!NAME.matcher(name).matches()) {
        map.fault(name, new Text("名称应为小写字母、数字、_、-", "Use small letters, digits, _ and -"));
      }
      found.put(name, read.apply(map.map(name)));
    }
    return found;
  }

  private Optional<Path> file(YamlMap map, String key) {
    Optional<Path> file = map.optionalText(key).map(home::resolve);
    if (file.isPresent() && !Files.isRegularFile(file.get())) {
      map.fault(key, new Text("没有文件 " + file.get(), "No file " + file.get()));
    }
    return file;
  }

  private Secret secret(YamlMap map, String what) {
    Optional<String> variable = map.optionalText(what + "_env");
    Optional<String> path = map.optionalText(what + "_file");
    if (variable.isPresent() && path.isPresent()) {
      map.fault(
          what + "_file",
          new Text("与 " + what + "_env 只能给出一个", "Give it or " + what + "_env, not both"));
    }
    return variable
        .<Secret>map(Secret.InEnvironment::new)
        .or(() -> path.map(text -> new Secret.InFile(home.resolve(text))))
        .orElseGet(Secret.None::new);
  }

  private static int port(YamlMap map, int usual) {
    return map.optional(
            "port",
            text -> {
              int port = Integer.parseInt(text);
              if (port < 1 || port > 65535) {
                throw new IllegalArgumentException(text);
              }
              return port;
            },
            new Text("端口号 1–65535", "a port from 1 to 65535"))
        .orElse(usual);
  }

  private static long bytes(String text) {
    Matcher parts = SIZE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(text);
    }
    return Long.parseLong(parts.group(1)) * (parts.group(2).equals("KB") ? 1024 : 1024 * 1024);
  }
}
