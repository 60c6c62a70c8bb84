-- Grain: hazard; listed hazards that are open at the cut-off day or were delisted in the month.
SELECT
  h.hazard_no,
  h.enterprise_uscc,
  h.unit_code,
  h.hazard_level,
  h.listed_level,
  h.found_on,
  h.listed_on,
  h.listing_due_on,
  CASE WHEN h.delisted_on <= p.cut_off THEN h.delisted_on END AS delisted_on,
  CASE
    WHEN h.listing_due_on < p.cut_off AND COALESCE(h.delisted_on > p.cut_off, TRUE)
    THEN DATE_DIFF('day', h.listing_due_on, p.cut_off)
  END AS days_overdue,
  h.listed_on >= p.period_start AS listed_now
FROM hazard_life h
JOIN period p ON h.listed_on <= p.cut_off
WHERE h.counted AND COALESCE(h.delisted_on >= p.period_start, TRUE)
  AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off)
ORDER BY h.listed_level, h.listed_on, h.hazard_no
