package org.anshu.connectors.spi;

/** Looks at a source's server from beside, while rows are being read. Not for several threads. */
public interface LoadProbe extends AutoCloseable {

  /** The statements at work on the server now, ours included. */
  int threadsRunning();

  @Override
  void close();
}
