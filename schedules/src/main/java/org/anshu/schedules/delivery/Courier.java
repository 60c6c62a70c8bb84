package org.anshu.schedules.delivery;

/** Brings consignments to recipients in one way. */
interface Courier {

  /**
   * Brings one.
   *
   * @return what tells it from others where it has arrived: message ids, a path
   * @throws UndeliveredException if it did not arrive; then nothing of it is to be seen there, as
   *     far as the way allows it
   */
  String bring(Letter letter) throws UndeliveredException;

  /**
   * Whether it could: reaches the server, logs in, may write.
   *
   * @throws UndeliveredException if not
   */
  void probe(Consignment consignment) throws UndeliveredException;

  /** Whether bringing the same once more does no harm: it takes the place of what was brought. */
  boolean mayRepeat();
}
