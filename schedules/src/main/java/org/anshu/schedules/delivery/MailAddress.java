package org.anshu.schedules.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.schedules.yaml.YamlMap;

/** Mail addresses as people write them. */
final class MailAddress {

  private MailAddress() {}

  /** The addresses of a list of a YAML file; what is none is a fault. */
  static List<String> read(YamlMap map, String key) {
    List<String> found = new ArrayList<>();
    for (String text : map.texts(key)) {
      if (isOne(text)) {
        found.add(text);
      } else {
        map.fault(key, new Text("不是邮箱地址：" + text, "Not an address: " + text));
      }
    }
    return found;
  }

  private static boolean isOne(String text) {
    try {
      String address = of(text).getAddress();
      return address.matches("[^@\\s]+@[A-Za-z0-9.-]+");
    } catch (AddressException e) {
      return false;
    }
  }

  /** The address; a name before it is kept. */
  static InternetAddress of(String text) throws AddressException {
    InternetAddress address = new InternetAddress(text, true);
    if (address.getPersonal() != null) {
      try {
        address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
      } catch (UnsupportedEncodingException e) {
        throw new IllegalStateException(e);
      }
    }
    return address;
  }
}
