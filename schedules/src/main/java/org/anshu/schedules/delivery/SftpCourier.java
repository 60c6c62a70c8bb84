package org.anshu.schedules.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.Text;
import org.anshu.schedules.settings.Outgoing.Sftp;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Puts consignments onto a server by SFTP: under other names first, then all renamed. */
final class SftpCourier implements Courier {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String UNFINISHED = ".part";

  private final Sftp server;
  private final Map<String, String> environment;

  SftpCourier(Sftp server, Map<String, String> environment) {
    this.server = server;
    this.environment = environment;
  }

  @Override
  public String bring(Letter letter) throws UndeliveredException {
    Consignment consignment = letter.consignment();
    with(
        sftp -> {
          Map<String, String> written = new LinkedHashMap<>();
          try {
            for (Parcel each : consignment.parcels()) {
              try (InputStream in = Files.newInputStream(each.file())) {
                write(sftp, consignment.target() + "/" + each.name(), in, each.bytes(), written);
              }
            }
            byte[] sums = CheckSums.of(consignment.parcels());
            String list = consignment.target() + "/" + CheckSums.FILE_NAME;
            write(sftp, list, new ByteArrayInputStream(sums), sums.length, written);
            for (Map.Entry<String, String> each : written.entrySet()) {
              replace(sftp, each.getKey(), each.getValue());
            }
            written.clear();
          } finally {
            for (String left : written.keySet()) {
              discard(sftp, left);
            }
          }
        });
    return "sftp://" + server.host() + consignment.target();
  }

  @Override
  public void probe(Consignment consignment) throws UndeliveredException {
    with(sftp -> folders(sftp, consignment.target()));
  }

  @Override
  public boolean mayRepeat() {
    return true;
  }

  private interface Work {
    void with(SftpClient sftp) throws IOException;
  }

  private void with(Work work) throws UndeliveredException {
    boolean[] stranger = {false};
    try (SshClient client = client(stranger)) {
      client.start();
      try (ClientSession session =
          client
              .connect(server.user(), server.host(), server.port())
              .verify(PATIENCE)
              .getSession()) {
        identify(session);
        session.auth().verify(PATIENCE);
        try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
          work.with(sftp);
        }
      }
    } catch (IOException | GeneralSecurityException e) {
      throw failed(e, stranger[0]);
    }
  }

  /** A client that speaks to the server with the known key only. */
  private SshClient client(boolean[] stranger) throws IOException, GeneralSecurityException {
    PublicKey known =
        AuthorizedKeyEntry.parseAuthorizedKeyEntry(server.hostKey())
            .resolvePublicKey(null, PublicKeyEntryResolver.FAILING);
    SshClient client = SshClient.setUpDefaultClient();
    client.setSignatureFactories(signatures(KeyUtils.getKeyType(known)));
    client.setServerKeyVerifier(
        (session, address, key) -> {
          stranger[0] = !KeyUtils.compareKeys(known, key);
          return !stranger[0];
        });
    return client;
  }

  /** Of the server's keys the one of the known kind is asked for. */
  private static List<NamedFactory<Signature>> signatures(String kind) {
    if (kind.equals("ssh-rsa")) {
      return List.of(BuiltinSignatures.rsaSHA512, BuiltinSignatures.rsaSHA256);
    }
    return BuiltinSignatures.VALUES.stream()
        .filter(each -> each.getName().equals(kind))
        .map(each -> (NamedFactory<Signature>) each)
        .toList();
  }

  private void identify(ClientSession session) throws IOException, GeneralSecurityException {
    String secret = server.secret().reveal(environment);
    if (server.key().isEmpty()) {
      session.addPasswordIdentity(secret);
      return;
    }
    Path file = server.key().get();
    try (InputStream in = Files.newInputStream(file)) {
      FilePasswordProvider password =
          secret.isEmpty() ? FilePasswordProvider.EMPTY : FilePasswordProvider.of(secret);
      Iterable<KeyPair> found =
          SecurityUtils.loadKeyPairIdentities(session, () -> file.toString(), in, password);
      if (found == null) {
        throw new IOException("no private key in " + file);
      }
      found.forEach(session::addPublicKeyIdentity);
    }
  }

  private static void write(
      SftpClient sftp, String target, InputStream in, long bytes, Map<String, String> written)
      throws IOException {
    int slash = target.lastIndexOf('/');
    folders(sftp, target.substring(0, slash));
    String fresh = target.substring(0, slash + 1) + "." + target.substring(slash + 1) + UNFINISHED;
    written.put(fresh, target);
    try (OutputStream out =
        sftp.write(
            fresh,
            SftpClient.OpenMode.Create,
            SftpClient.OpenMode.Write,
            SftpClient.OpenMode.Truncate)) {
      in.transferTo(out);
    }
    long there = sftp.stat(fresh).getSize();
    if (there != bytes) {
      throw new IOException("%s: %d bytes of %d".formatted(target, there, bytes));
    }
  }

  private static void folders(SftpClient sftp, String path) throws IOException {
    String folder = path.startsWith("/") ? "" : ".";
    for (String part : path.split("/", -1)) {
      if (!part.isEmpty()) {
        folder = folder + "/" + part;
        if (!exists(sftp, folder)) {
          sftp.mkdir(folder);
        }
      }
    }
  }

  private static boolean exists(SftpClient sftp, String path) throws IOException {
    try {
      sftp.stat(path);
      return true;
    } catch (SftpException e) {
      if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
        return false;
      }
      throw e;
    }
  }

  private static void replace(SftpClient sftp, String from, String to) throws IOException {
    if (exists(sftp, to)) {
      sftp.remove(to);
    }
    sftp.rename(from, to);
  }

  private static void discard(SftpClient sftp, String path) throws IOException {
    if (sftp.isOpen() && exists(sftp, path)) {
      sftp.remove(path);
    }
  }

  private UndeliveredException failed(Exception problem, boolean stranger) {
    String place = server.host() + ":" + server.port();
    if (stranger) {
      return new UndeliveredException(
          new Text(
              "SFTP 服务器 %s 的公钥与 host_key 不符，未登录".formatted(place),
              "The SFTP server %s has another key than host_key, no login".formatted(place)),
          problem);
    }
    String detail = String.valueOf(problem.getMessage()).strip().replaceAll("\\s+", " ");
    return new UndeliveredException(
        new Text(
            "SFTP 服务器 %s：%s".formatted(place, detail),
            "SFTP server %s: %s".formatted(place, detail)),
        problem);
  }
}
