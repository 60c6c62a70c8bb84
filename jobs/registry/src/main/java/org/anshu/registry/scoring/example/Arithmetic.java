package org.anshu.registry.scoring.example;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The arithmetic that people wrote down: sentences apart by {@code ；}, {@code 。} or lines, each an
 * equation after its last colon. {@code =} is exact, {@code ≈} rounded half up to the decimals of
 * its right side. A sentence without either is a remark.
 */
final class Arithmetic {

  private static final Pattern EQUATION = Pattern.compile("([^=≈]+)([=≈])([^=≈，]+)(，.*)?");
  private static final Pattern NUMBER = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)");

  private final String text;
  private int at;

  private Arithmetic(String text) {
    this.text = text;
  }

  /** What is wrong in {@code text}, in its order; empty if every equation holds. */
  static List<String> faults(String text) {
    List<String> faults = new ArrayList<>();
    for (String sentence : text.split("[；。\n]")) {
      String equation = sentence.substring(sentence.lastIndexOf('：') + 1).strip();
      if (equation.contains("=") || equation.contains("≈")) {
        String fault = fault(equation);
        if (!fault.isEmpty()) {
          faults.add("算式“" + equation + "”" + fault);
        }
      }
    }
    return faults;
  }

  private static String fault(String equation) {
    Matcher parts = EQUATION.matcher(equation);
    if (!parts.matches()) {
      return "应为一个等式";
    }
    try {
      BigFraction value = new Arithmetic(parts.group(1)).whole();
      BigDecimal said = new BigDecimal(parts.group(3).strip());
      BigDecimal rounded = value.bigDecimalValue(said.scale(), RoundingMode.HALF_UP);
      boolean exact = value.equals(of(said));
      boolean holds = parts.group(2).equals("=") ? exact : rounded.compareTo(said) == 0;
      return holds ? "" : "不成立，左边为 " + rounded.toPlainString() + (exact ? "" : "（舍入后）");
    } catch (IllegalArgumentException e) {
      return "不能计算：" + e.getMessage();
    }
  }

  private BigFraction whole() {
    BigFraction value = sum();
    if (at < text.length()) {
      throw new IllegalArgumentException(text.substring(at).strip());
    }
    return value;
  }

  private BigFraction sum() {
    BigFraction value = product();
    while (true) {
      if (next('+')) {
        value = value.add(product());
      } else if (next('−')) {
        value = value.subtract(product());
      } else {
        return value;
      }
    }
  }

  private BigFraction product() {
    BigFraction value = factor();
    while (true) {
      if (next('×')) {
        value = value.multiply(factor());
      } else if (next('÷')) {
        value = quotient(value, factor());
      } else {
        return value;
      }
    }
  }

  private static BigFraction quotient(BigFraction value, BigFraction divisor) {
    if (divisor.signum() == 0) {
      throw new IllegalArgumentException("÷ 0");
    }
    return value.divide(divisor);
  }

  private BigFraction factor() {
    if (next('(')) {
      BigFraction value = sum();
      if (!next(')')) {
        throw new IllegalArgumentException("缺少 )");
      }
      return value;
    }
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw new IllegalArgumentException(text.substring(at).strip());
    }
    at = number.end();
    skip();
    return of(new BigDecimal(number.group(1)));
  }

  private boolean next(char sign) {
    skip();
    if (at < text.length() && text.charAt(at) == sign) {
      at++;
      skip();
      return true;
    }
    return false;
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private static BigFraction of(BigDecimal number) {
    return BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
  }
}
