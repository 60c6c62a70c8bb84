package org.anshu.schedules.delivery;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.anshu.schedules.settings.Outgoing;

/** Who brings what, by the settings. */
record Couriers(Outgoing outgoing, Map<String, String> environment, Clock clock) {

  /** The courier of a channel; the settings have its server, as the reader has made sure. */
  Courier of(Recipient.Channel channel) {
    if (channel instanceof Recipient.Mail) {
      return new MailCourier(outgoing.mail().orElseThrow(), environment, clock);
    }
    if (channel instanceof Recipient.Sftp sftp) {
      return new SftpCourier(
          Objects.requireNonNull(outgoing.sftp().get(sftp.server())), environment);
    }
    if (channel instanceof Recipient.Webhook hook) {
      return new WebhookCourier(
          hook.hook(),
          Objects.requireNonNull(outgoing.webhooks().get(hook.hook())),
          environment,
          clock);
    }
    return new FolderCourier();
  }
}
