package org.anshu.registry.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is kept back, and the proof that it is enough.
 *
 * @param added the statements that are kept back besides those that are by rule, each with the
 *     protected quantity that it was first kept back for
 * @param proofs for every protected quantity that is not exposed one witness for each direction,
 *     and more for what sole contributors know
 * @param exposed protected quantities that what everybody knows gives away more closely than the
 *     tolerance allows; no more could be done than is
 * @param insiders protected quantities, each with the groups and the quantities of sole
 *     contributors who can work it out; nothing that is kept back could help
 */
public record Pattern(
    SortedMap<String, String> added,
    List<Witness> proofs,
    SortedSet<String> exposed,
    SortedMap<String, SortedSet<String>> insiders) {

  public Pattern {
    added = Collections.unmodifiableSortedMap(new TreeMap<>(added));
    proofs = List.copyOf(proofs);
    exposed = Collections.unmodifiableSortedSet(new TreeSet<>(exposed));
    insiders = Collections.unmodifiableSortedMap(new TreeMap<>(insiders));
  }
}
