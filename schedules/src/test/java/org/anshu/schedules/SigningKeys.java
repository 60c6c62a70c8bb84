package org.anshu.schedules;

import java.io.IOException;
import java.nio.file.Path;

/** Keys to sign with, by the JDK's own tool, of the password {@code geheim}. */
public final class SigningKeys {

  private SigningKeys() {}

  /**
   * A PKCS#12 file with a key and a certificate of ten years.
   *
   * @param from such as {@code 2025/01/01 00:00:00}
   */
  public static void make(Path file, String from) throws IOException, InterruptedException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process tool =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "seal",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-storetype",
                "PKCS12",
                "-validity",
                "3650",
                "-startdate",
                from,
                "-dname",
                "CN=Yunjiang",
                "-keystore",
                file.toString(),
                "-storepass",
                "geheim")
            .inheritIO()
            .start();
    if (tool.waitFor() != 0) {
      throw new IOException("keytool failed");
    }
  }
}
