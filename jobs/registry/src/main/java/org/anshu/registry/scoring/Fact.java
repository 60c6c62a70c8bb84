package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that happened, on record with a document: an award, a circular of criticism, a ground
 * of veto, a meeting not held.
 *
 * @param id unique in the assessment, such as {@code F0007}
 * @param unit the assessed unit's code
 * @param kind one of the rubric's kinds of facts
 * @param level such as {@code province}; empty if the kind has none
 * @param key the same for the same real thing whoever reports it, such as a document's number
 * @param occurredOn the day it happened
 * @param foundOn the day it became known; the same as {@code occurredOn} if nobody says otherwise
 * @param quantity how many or how much, 1 if nobody says otherwise
 * @param document the document that says so
 * @param approver who approved it; empty where none is needed
 */
public record Fact(
    String id,
    String unit,
    String kind,
    String level,
    String key,
    LocalDate occurredOn,
    LocalDate foundOn,
    BigDecimal quantity,
    String document,
    String approver,
    String note,
    List<Evidence> evidence) {}
