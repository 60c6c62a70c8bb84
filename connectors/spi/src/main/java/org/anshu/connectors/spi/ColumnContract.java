package org.anshu.connectors.spi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one landed column is read from its source columns.
 *
 * @param name the landed column
 * @param from the source columns, joined by {@code join} if several; empty for a constant
 * @param join the text between joined values
 * @param type the landed type
 * @param format the pattern of a date or date-time in text; null for the ISO form
 * @param empty source values that mean null, beside null and the empty text
 * @param expects the family that each source column must have
 * @param required whether a null makes the row break the contract (MISSING_VALUE)
 * @param values source code to our code; empty if the value lands as it is
 * @param codelist the code list the value must be in, or null
 * @param cut the length that a longer, 12-digit region code is cut to; 0 for none
 * @param stripLetters whether the leading letters of an industry code go before it is checked by
 *     its first two digits
 * @param constant the value of every row, or null
 * @param normalise how the text is cleaned before all else
 * @param min the least value, or null; below it is NEGATIVE_NUMBER
 * @param notAfterPull whether a date after the day of the pull breaks the contract (FUTURE_DATE)
 * @param flagsBadUscc whether a wrong check digit of the social credit code is flagged (BAD_USCC);
 *     such a row lands
 * @param onDrift what happens when the source column changes
 * @param pseudonymise what the column holds if a pseudonym lands instead of its value; null if the
 *     value itself lands
 */
public record ColumnContract(
    String name,
    List<String> from,
    String join,
    ColumnType type,
    @Nullable String format,
    Set<String> empty,
    TypeFamily expects,
    boolean required,
    Map<String, String> values,
    @Nullable String codelist,
    int cut,
    boolean stripLetters,
    @Nullable String constant,
    Normalise normalise,
    @Nullable BigDecimal min,
    boolean notAfterPull,
    boolean flagsBadUscc,
    OnDrift onDrift,
    @Nullable Personal pseudonymise) {

  /**
   * The same column read from other source columns, or from such of another family; null lands if
   * {@code sources} is empty.
   */
  public ColumnContract readAs(List<String> sources, TypeFamily family) {
    return new ColumnContract(
        name,
        sources,
        join,
        type,
        format,
        empty,
        family,
        required,
        values,
        codelist,
        cut,
        stripLetters,
        constant,
        normalise,
        min,
        notAfterPull,
        flagsBadUscc,
        onDrift,
        pseudonymise);
  }
}
