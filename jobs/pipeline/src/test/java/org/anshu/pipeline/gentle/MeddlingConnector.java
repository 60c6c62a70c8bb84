package org.anshu.pipeline.gentle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.anshu.connectors.mysql.MySqlConnector;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.LoadProbe;
import org.anshu.connectors.spi.RowSink;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableRead;

/** The real connector, but something happens at the source while rows are being read. */
final class MeddlingConnector implements Connector {

  private final MySqlConnector real = new MySqlConnector();
  private final int row;
  private final Runnable event;
  private final AtomicInteger rows = new AtomicInteger();
  private final AtomicInteger snapshots = new AtomicInteger();

  /** Lets {@code event} happen once, when the {@code row}-th row of a read has come. */
  MeddlingConnector(int row, Runnable event) {
    this.row = row;
    this.event = event;
  }

  /** How many snapshots were opened. */
  int snapshots() {
    return snapshots.get();
  }

  @Override
  public String protocol() {
    return real.protocol();
  }

  @Override
  public LoadProbe probe(String source, ConnectionSettings settings) {
    return real.probe(source, settings);
  }

  @Override
  public SourceSnapshot open(String source, ConnectionSettings settings) {
    SourceSnapshot snapshot = real.open(source, settings);
    snapshots.incrementAndGet();
    return (SourceSnapshot)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {SourceSnapshot.class},
            (proxy, method, arguments) -> {
              try {
                if (method.getName().equals("read")) {
                  snapshot.read((TableRead) arguments[0], watched((RowSink) arguments[1]));
                  return null;
                }
                return method.invoke(snapshot, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private RowSink watched(RowSink sink) {
    return values -> {
      if (rows.incrementAndGet() == row) {
        event.run();
      }
      sink.row(values);
    };
  }
}
