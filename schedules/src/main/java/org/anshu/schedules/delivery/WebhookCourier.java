package org.anshu.schedules.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.anshu.failure.Text;
import org.anshu.schedules.settings.Outgoing.Webhook;

/** Tells a group chat of 企业微信 or 钉钉 that a release is out: never a figure, never a file. */
final class WebhookCourier implements Courier {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Webhook hook;
  private final String name;
  private final Map<String, String> environment;
  private final Clock clock;

  WebhookCourier(String name, Webhook hook, Map<String, String> environment, Clock clock) {
    this.name = name;
    this.hook = hook;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public String bring(Letter letter) throws UndeliveredException {
    URI address = address();
    try {
      String body =
          JSON.writeValueAsString(
              Map.of("msgtype", "text", "text", Map.of("content", letter.notice())));
      HttpResponse<String> answer =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .build()
              .send(
                  HttpRequest.newBuilder(address)
                      .timeout(PATIENCE)
                      .header("Content-Type", "application/json; charset=utf-8")
                      .POST(HttpRequest.BodyPublishers.ofString(body))
                      .build(),
                  HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() != 200) {
        throw refused("HTTP " + answer.statusCode());
      }
      JsonNode said = JSON.readTree(answer.body());
      if (said.path("errcode").asInt(-1) != 0) {
        throw refused(said.path("errcode").asText("?") + " " + said.path("errmsg").asText(""));
      }
      return name;
    } catch (IOException e) {
      // The address is a secret and stays out of messages and logs.
      throw new UndeliveredException(
          new Text(
              "群机器人 %s（%s）连接失败".formatted(name, address.getHost()),
              "The group robot %s at %s cannot be reached".formatted(name, address.getHost())),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UndeliveredException(new Text("被中断", "Interrupted"), e);
    }
  }

  @Override
  public void probe(Consignment consignment) throws UndeliveredException {
    address(); // a message is the only thing a robot understands
  }

  @Override
  public boolean mayRepeat() {
    return false;
  }

  private URI address() throws UndeliveredException {
    String address = hook.address().reveal(environment);
    try {
      String signed = hook.kind() == Webhook.Kind.DINGTALK ? address + signature() : address;
      URI uri = URI.create(signed);
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).startsWith("http")) {
        return uri;
      }
      throw new IllegalArgumentException();
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new UndeliveredException(
          new Text("群机器人 " + name + " 的地址无效", "The address of the robot " + name + " is none"));
    }
  }

  /** Time and HMAC, as 钉钉 wants it where a robot has the setting 加签. */
  private String signature() throws GeneralSecurityException {
    String secret = hook.secret().reveal(environment);
    if (secret.isEmpty()) {
      return "";
    }
    long now = clock.millis();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] sign = mac.doFinal((now + "\n" + secret).getBytes(StandardCharsets.UTF_8));
    String text = Base64.getEncoder().encodeToString(sign);
    return "&timestamp=" + now + "&sign=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private UndeliveredException refused(String answer) {
    return new UndeliveredException(
        new Text(
            "群机器人 %s 拒绝：%s".formatted(name, answer),
            "The robot %s refused: %s".formatted(name, answer)));
  }
}
