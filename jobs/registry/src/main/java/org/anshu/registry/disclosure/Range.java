package org.anshu.registry.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Between which values a reader can tell a quantity to lie. By linear programme, so true limits may
 * be narrower where they depend on numbers being whole; the proof of protection are witnesses.
 *
 * @param low the smallest possible value
 * @param high the largest; null if there is no limit
 */
public record Range(BigInteger low, @Nullable BigInteger high) {

  /** How far from a whole number the solver may be and still mean it. */
  private static final BigDecimal SLACK = new BigDecimal("0.000001");

  static Range of(Tables tables, Set<String> hidden, String quantity) {
    Optimisation.Result low = model(tables, hidden, quantity).minimise();
    Optimisation.Result high = model(tables, hidden, quantity).maximise();
    BigInteger smallest =
        BigDecimal.valueOf(low.getValue())
            .subtract(SLACK)
            .setScale(0, RoundingMode.CEILING)
            .toBigInteger();
    if (!high.getState().isFeasible() || high.getState() == Optimisation.State.UNBOUNDED) {
      return new Range(smallest, null);
    }
    BigDecimal largest = BigDecimal.valueOf(high.getValue()).add(SLACK);
    return new Range(smallest, largest.setScale(0, RoundingMode.FLOOR).toBigInteger());
  }

  /** What the witnesses of a quantity show to be possible, at least. */
  static Range shown(BigInteger value, List<Witness> witnesses) {
    BigInteger low = value;
    BigInteger high = value;
    for (Witness witness : witnesses) {
      BigInteger moved =
          value.add(witness.moves().getOrDefault(witness.quantity(), BigInteger.ZERO));
      low = low.min(moved);
      high = high.max(moved);
    }
    return new Range(low, high);
  }

  private static ExpressionsBasedModel model(Tables tables, Set<String> hidden, String quantity) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<String, Variable> variables = new TreeMap<>();
    for (String name : tables.quantities().keySet()) {
      Variable variable = model.newVariable(name).lower(0);
      if (name.equals(quantity)) {
        variable.weight(1);
      }
      variables.put(name, variable);
    }
    List<Fact> facts = new ArrayList<>(tables.links());
    tables.printed(hidden).forEach(statement -> facts.addAll(statement.facts()));
    for (int i = 0; i < facts.size(); i++) {
      add(model.newExpression("row " + i), variables, facts.get(i));
    }
    return model;
  }

  private static void add(Expression row, Map<String, Variable> all, Fact fact) {
    fact.terms().forEach((name, weight) -> row.set(variable(all, name), new BigDecimal(weight)));
    if (fact.lower() != null) {
      row.lower(new BigDecimal(fact.lower()));
    }
    if (fact.upper() != null) {
      row.upper(new BigDecimal(fact.upper()));
    }
  }

  private static Variable variable(Map<String, Variable> all, String name) {
    Variable variable = all.get(name);
    if (variable == null) {
      throw new IllegalArgumentException(name);
    }
    return variable;
  }
}
