package org.anshu.pipeline.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.jspecify.annotations.Nullable;

/** Two engines must say the same of every figure, or nothing is published. */
final class EngineGate {

  private static final int SHOWN = 3;

  private EngineGate() {}

  /**
   * What one engine says of an indicator.
   *
   * @param engine its name
   * @param values its values
   */
  record Said(String engine, List<IndicatorValue> values) {}

  /**
   * Fails unless both say the same.
   *
   * @throws AnshuException {@code CHECK_FAILED} with the first addresses that differ and both
   *     values
   */
  static void check(Indicator indicator, Said left, Said right) {
    if (Checksum.of(left.values()).equals(Checksum.of(right.values()))) {
      return;
    }
    Map<String, IndicatorValue> lefts = byAddress(left.values());
    Map<String, IndicatorValue> rights = byAddress(right.values());
    TreeSet<String> addresses = new TreeSet<>(lefts.keySet());
    addresses.addAll(rights.keySet());
    List<String> differences = new ArrayList<>();
    int count = 0;
    for (String address : addresses) {
      IndicatorValue one = lefts.get(address);
      IndicatorValue other = rights.get(address);
      if (!Objects.equals(one, other) && ++count <= SHOWN) {
        differences.add(
            "%s: %s %s, %s %s"
                .formatted(address, left.engine(), figure(one), right.engine(), figure(other)));
      }
    }
    String shown = String.join("; ", differences);
    throw new AnshuException(
        FailureCode.CHECK_FAILED,
        new Text(
            "指标 %s：%s 与 %s 的结果相同".formatted(indicator.id(), left.engine(), right.engine()),
            "Indicator %s: %s and %s to give the same"
                .formatted(indicator.id(), left.engine(), right.engine())),
        new Text("%d 处不同：%s".formatted(count, shown), "%d differ: %s".formatted(count, shown)),
        new Text(
            "检查 " + indicator.folder() + " 的 SQL 在两种引擎中的含义；已发布的数据不受影响",
            "Check what the SQL of "
                + indicator.folder()
                + " means on both engines; what is published stays as it is"));
  }

  private static Map<String, IndicatorValue> byAddress(List<IndicatorValue> values) {
    Map<String, IndicatorValue> byAddress = new TreeMap<>();
    values.forEach(value -> byAddress.put(value.address(), value));
    return byAddress;
  }

  private static String figure(@Nullable IndicatorValue value) {
    if (value == null) {
      return "—";
    }
    String numerator = value.numerator().stripTrailingZeros().toPlainString();
    return value.denominator() == null
        ? numerator
        : numerator + " / " + value.denominator().stripTrailingZeros().toPlainString();
  }
}
