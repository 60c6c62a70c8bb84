package org.anshu.schedules.production;

import java.util.List;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.connectors.http.HttpConnector;
import org.anshu.connectors.mysql.MySqlConnector;
import org.anshu.connectors.spi.Connector;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/** The protocols by which sources can be read: the one place where a connector is named. */
public final class Connectors {

  private Connectors() {}

  /** One connector a protocol. */
  public static List<Connector> all() {
    return List.of(new MySqlConnector(), new FilesConnector(), new HttpConnector());
  }

  /**
   * The connector of {@code protocol}.
   *
   * @throws AnshuException CONTRACT_INVALID if there is none
   */
  public static Connector of(String protocol) {
    return all().stream()
        .filter(each -> each.protocol().equals(protocol))
        .findFirst()
        .orElseThrow(
            () ->
                new AnshuException(
                    FailureCode.CONTRACT_INVALID,
                    new Text(
                        "connector 为 " + all().stream().map(Connector::protocol).toList(),
                        "One of " + all().stream().map(Connector::protocol).toList()),
                    Text.same("'" + protocol + "'"),
                    new Text("请修改 source.yml 中的 connector", "Correct 'connector' in source.yml")));
  }

  /** The protocol that an address of the settings speaks. */
  public static String protocol(String url) {
    if (url.startsWith("jdbc:")) {
      return "mysql";
    }
    return url.startsWith("http://") || url.startsWith("https://") ? "http" : "files";
  }
}
