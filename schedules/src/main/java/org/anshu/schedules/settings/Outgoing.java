package org.anshu.schedules.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How finished reports leave the house.
 *
 * @param signing the certificate that PDF files are signed with; empty if they are not
 * @param mail the mail server; empty if nothing goes by mail
 * @param sftp servers that files are put on, by the name that {@code recipients.yml} uses
 * @param webhooks group chats that are told, by the name that {@code recipients.yml} uses
 * @param link address below which recipients find the files of a release themselves, without the
 *     last slash; empty if there is none
 */
public record Outgoing(
    Optional<Signing> signing,
    Optional<Mail> mail,
    Map<String, Sftp> sftp,
    Map<String, Webhook> webhooks,
    String link) {

  /** Nothing leaves. */
  public static final Outgoing NONE =
      new Outgoing(Optional.empty(), Optional.empty(), Map.of(), Map.of(), "");

  /**
   * The certificate that PDF files are signed with.
   *
   * @param keystore a PKCS#12 file, absolute
   * @param secret its password
   * @param alias which key of the file; empty if it has one only
   * @param reason why, as the signature says
   * @param seal a picture of the seal to be drawn; empty for none
   * @param sealMillimetres its width on paper
   */
  public record Signing(
      Path keystore,
      Secret secret,
      String alias,
      String reason,
      Optional<Path> seal,
      double sealMillimetres) {}

  /** How a connection is protected. */
  public enum Security {
    /** Begins in the clear and is refused unless it turns to TLS. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** Not at all: for a server on the same machine or network. */
    NONE
  }

  /**
   * A mail server.
   *
   * @param from the sender, such as {@code 云江市应急管理局 <tj@example.gov.cn>}
   * @param user the account; empty if the server asks for none
   * @param secret its password
   * @param trust a PEM file with the certificates of the server's issuer; empty for those that Java
   *     trusts
   * @param largestBytes the largest message that the server takes, attachments as they are sent
   */
  public record Mail(
      String host,
      int port,
      Security security,
      String from,
      String user,
      Secret secret,
      Optional<Path> trust,
      long largestBytes) {}

  /**
   * A server that files are put on.
   *
   * @param hostKey its public key as in a known_hosts file, such as {@code ssh-ed25519 AAAA…}; a
   *     server with another one is refused
   * @param user the account
   * @param secret its password, or that of the private key
   * @param key the private key, absolute; empty to log in by password
   */
  public record Sftp(
      String host, int port, String hostKey, String user, Secret secret, Optional<Path> key) {}

  /**
   * A robot of a group chat.
   *
   * @param kind whose protocol it speaks
   * @param address where its address is kept, which is a secret: who knows it can write there
   * @param secret what messages are signed with; empty text if they are not
   */
  public record Webhook(Kind kind, Secret address, Secret secret) {

    /** Whose protocol. */
    public enum Kind {
      /** 企业微信. */
      WECOM,
      /** 钉钉. */
      DINGTALK
    }
  }
}
