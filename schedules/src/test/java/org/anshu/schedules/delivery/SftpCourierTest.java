package org.anshu.schedules.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.pipeline.assessment.Digests;
import org.anshu.schedules.settings.Outgoing;
import org.anshu.schedules.settings.Secret;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real SFTP server, with two keys of its own. */
class SftpCourierTest {

  private static final KeyPair CURVE = pair("ecdsa-sha2-nistp256", 256);
  private static final KeyPair RSA = pair("ssh-rsa", 2048);

  @TempDir Path folder;
  private SshServer server;

  private static KeyPair pair(String type, int bits) {
    try {
      return KeyUtils.generateKeyPair(type, bits);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(CURVE, RSA));
    server.setPasswordAuthenticator((user, password, session) -> password.equals("geheim"));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    Files.createDirectories(folder.resolve("there"));
    server.setFileSystemFactory(new VirtualFileSystemFactory(folder.resolve("there")));
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.stop(true);
  }

  @Test
  void filesArriveWithTheirHashesAndTakeThePlaceOfOlderOnes() throws Exception {
    Parcel parcel = parcel("安全生产月报-2026-06.pdf", "first");
    // Either of the server's keys will do, if it is the known one.
    courier(RSA, "geheim").bring(letter("/in/2026-06", parcel));
    courier(CURVE, "geheim").bring(letter("/in/2026-06", parcel("a-csv/表1.csv", "1,2")));
    Parcel again = parcel("安全生产月报-2026-06.pdf", "second");
    String where = courier(CURVE, "geheim").bring(letter("/in/2026-06", again));

    assertThat(where).isEqualTo("sftp://127.0.0.1/in/2026-06");
    Path there = folder.resolve("there/in/2026-06");
    assertThat(there.resolve("安全生产月报-2026-06.pdf")).hasContent("second");
    assertThat(there.resolve("a-csv/表1.csv")).hasContent("1,2");
    assertThat(there.resolve("SHA256SUMS")).hasContent(again.sha256() + "  " + again.name() + "\n");
    assertThat(there.resolve(".安全生产月报-2026-06.pdf.part")).doesNotExist();
  }

  @Test
  void aServerWithAnotherKeyIsNotLoggedInTo() {
    KeyPair other = pair("ssh-rsa", 2048);
    assertThatThrownBy(() -> courier(other, "geheim").bring(letter("/in", parcel("a.pdf", "x"))))
        .isInstanceOfSatisfying(
            UndeliveredException.class,
            e -> assertThat(e.why().chinese()).contains("公钥与 host_key 不符，未登录"));
    assertThat(folder.resolve("there/in")).doesNotExist();
  }

  @Test
  void aWrongPasswordAndAnUnreachableServerAreTold() throws Exception {
    assertThatThrownBy(() -> courier(CURVE, "wrong").bring(letter("/in", parcel("a.pdf", "x"))))
        .hasMessageContaining("SFTP server 127.0.0.1:" + server.getPort());
    SftpCourier gone = courier(CURVE, "geheim");
    server.stop(true);
    assertThatThrownBy(() -> gone.bring(letter("/in", parcel("a.pdf", "x"))))
        .isInstanceOf(UndeliveredException.class);
  }

  /**
   * As the operator's page tells: {@code ssh-keygen -t ed25519}, {@code ssh-keyscan -t ed25519}.
   */
  @Test
  void keysOfTheKindThatTheOperatorsPageNamesServe() throws Exception {
    KeyPair host = pair("ssh-ed25519", 256);
    KeyPair own = pair("ssh-ed25519", 256);
    server.setKeyPairProvider(KeyPairProvider.wrap(host, RSA));
    server.setPublickeyAuthenticator(
        (user, key, session) -> KeyUtils.compareKeys(key, own.getPublic()));
    Path file = folder.resolve("id_ed25519");
    try (OutputStream out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(own, "", null, out);
    }
    Outgoing.Sftp settings =
        sftp("127.0.0.1", PublicKeyEntry.toString(host.getPublic()), Optional.of(file));
    new SftpCourier(settings, Map.of("PASSWORD", "")).bring(letter("/in", parcel("a.pdf", "x")));
    assertThat(folder.resolve("there/in/a.pdf")).hasContent("x");
  }

  @Test
  void settingsThatLeadNowhereConcernTheirRecipientAlone() throws Exception {
    String key = PublicKeyEntry.toString(CURVE.getPublic());
    Path text = Files.writeString(folder.resolve("id"), "no key");
    for (Outgoing.Sftp wrong :
        List.of(
            sftp("no-such-host.invalid", key, Optional.empty()),
            sftp("127.0.0.1", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA", Optional.empty()),
            sftp("127.0.0.1", key.substring(0, key.length() - 20), Optional.empty()),
            sftp("127.0.0.1", key, Optional.of(text)))) {
      assertThatThrownBy(
              () ->
                  new SftpCourier(wrong, Map.of("PASSWORD", "geheim"))
                      .bring(letter("/in", parcel("a.pdf", "x"))))
          .isInstanceOf(UndeliveredException.class)
          .hasMessageContaining("SFTP server");
    }
  }

  private Outgoing.Sftp sftp(String host, String hostKey, Optional<Path> key) {
    return new Outgoing.Sftp(
        host, server.getPort(), hostKey, "anshu", new Secret.InEnvironment("PASSWORD"), key);
  }

  private SftpCourier courier(KeyPair known, String password) {
    return new SftpCourier(
        new Outgoing.Sftp(
            "127.0.0.1",
            server.getPort(),
            PublicKeyEntry.toString(known.getPublic()),
            "anshu",
            new Secret.InEnvironment("PASSWORD"),
            Optional.empty()),
        Map.of("PASSWORD", password));
  }

  private static Letter letter(String target, Parcel parcel) {
    return CouriersTest.letter(
        CouriersTest.to(new Recipient.Sftp("province", ""), target, List.of(parcel)), "");
  }

  private Parcel parcel(String name, String text) throws IOException {
    Path file = folder.resolve("release").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return new Parcel(name, name, file, text.length(), Digests.of(file));
  }
}
