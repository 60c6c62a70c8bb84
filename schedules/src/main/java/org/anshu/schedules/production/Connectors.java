package org.anshu.schedules.production;

import java.util.List;
import org.anshu.connectors.http.HttpConnector;
import org.anshu.connectors.mysql.MySqlConnector;
import org.anshu.connectors.spi.Connector;

/** The protocols by which sources can be read: the one place where a connector is named. */
public final class Connectors {

  private Connectors() {}

  /** One connector a protocol. */
  public static List<Connector> all() {
    return List.of(new MySqlConnector(), new HttpConnector());
  }
}
