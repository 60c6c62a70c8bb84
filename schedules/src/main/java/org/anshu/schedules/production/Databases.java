package org.anshu.schedules.production;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.schedules.settings.Settings.Embedded;
import org.anshu.schedules.settings.Settings.EmbeddedSource;
import org.anshu.schedules.settings.Settings.Login;
import org.anshu.schedules.settings.Settings.Mysql;
import org.anshu.schedules.settings.Settings.RemoteSource;
import org.anshu.schedules.settings.Settings.Source;

/** The databases of an installation, within reach: the embedded server runs while this is open. */
public final class Databases implements AutoCloseable {

  private static final String OPERATIONS = "anshu_ops";
  private static final String SERVING = "anshu_serving";

  private final Installation installation;
  private final Map<String, String> environment;
  private final Optional<EmbeddedServer> embedded;

  private Databases(
      Installation installation,
      Map<String, String> environment,
      Optional<EmbeddedServer> embedded) {
    this.installation = installation;
    this.environment = environment;
    this.embedded = embedded;
  }

  /**
   * Starts the embedded server if the installation uses it.
   *
   * @param environment where passwords may be
   */
  public static Databases open(Installation installation, Map<String, String> environment) {
    boolean needed =
        installation.settings().server() instanceof Embedded
            || installation.settings().sources().values().stream()
                .anyMatch(EmbeddedSource.class::isInstance);
    Optional<EmbeddedServer> server =
        needed
            ? Optional.of(EmbeddedServer.startOrAttach(installation.server()))
            : Optional.empty();
    return new Databases(installation, Map.copyOf(environment), server);
  }

  /** Where passwords may be. */
  public Map<String, String> environment() {
    return environment;
  }

  /** The embedded server, if the installation uses it. */
  public Optional<EmbeddedServer> embedded() {
    return embedded;
  }

  /** What the pipeline has to be told. */
  public PipelineSettings pipeline() {
    return new PipelineSettings(
        installation.root(),
        installation.home(),
        installation.settings().warehouse(),
        operationsLogin(),
        servingLogin(),
        List.copyOf(installation.settings().sources().keySet()),
        installation.settings().zone(),
        installation.settings().clock(),
        installation.settings().sparkMaster(),
        installation.settings().engines());
  }

  /** How to reach each active source, in pull order. */
  public Map<String, ConnectionSettings> sources() {
    Map<String, ConnectionSettings> sources = new LinkedHashMap<>();
    installation
        .settings()
        .sources()
        .forEach((name, source) -> sources.put(name, connection(source)));
    return sources;
  }

  /** A connection to the operations schema; fails with a message for the operator. */
  public Connection operations() {
    return OperationsDatabase.connect(operationsLogin());
  }

  /** A connection to the serving schema; fails with a message for the operator. */
  public Connection serving() {
    return OperationsDatabase.connect(servingLogin());
  }

  /** How to reach the operations schema. */
  public DatabaseLogin operationsLogin() {
    return installation.settings().server() instanceof Mysql mysql
        ? login(mysql.operations())
        : embeddedLogin(OPERATIONS);
  }

  /** How to reach the serving schema. */
  public DatabaseLogin servingLogin() {
    return installation.settings().server() instanceof Mysql mysql
        ? login(mysql.serving())
        : embeddedLogin(SERVING);
  }

  @Override
  public void close() {
    embedded.ifPresent(EmbeddedServer::close);
  }

  private DatabaseLogin login(Login login) {
    return new DatabaseLogin(login.url(), login.user(), login.secret().reveal(environment));
  }

  private DatabaseLogin embeddedLogin(String schema) {
    EmbeddedServer server = embedded.orElseThrow();
    return new DatabaseLogin(
        server.url(schema), server.application().user(), server.application().password());
  }

  /** A folder is meant relative to the installation's. */
  private String located(String url) {
    if (url.matches("[a-z][a-z0-9+.]+:.*") && !url.startsWith("file:")
        || url.startsWith("file://")) {
      return url;
    }
    return installation.home().resolve(url.replaceFirst("^file:", "")).toString();
  }

  private ConnectionSettings connection(Source source) {
    if (source instanceof RemoteSource remote) {
      DatabaseLogin login = login(remote.login());
      return new ConnectionSettings(
          located(login.url()), login.user(), login.password(), source.limits());
    }
    EmbeddedServer server = embedded.orElseThrow();
    return new ConnectionSettings(
        server.url(((EmbeddedSource) source).schema()),
        server.reader().user(),
        server.reader().password(),
        source.limits());
  }
}
