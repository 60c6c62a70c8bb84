-- One row per application to be taken off the list, and from when on it could be made.
WITH entry AS (
  SELECT
    source,
    entry_no,
    MIN(enterprise_uscc) AS enterprise_uscc,
    MIN(unit_code) AS unit_code,
    MIN(listed_on) AS listed_on
  FROM blacklist_entry
  GROUP BY source, entry_no
),
term AS (
  SELECT
    e.source,
    e.entry_no,
    MAX(ADD_MONTHS(e.listed_on, CAST(t.months AS INT))) AS eligible_on
  FROM entry e
  JOIN codelist_credit_term t
    ON t.term = 'early_removal'
    AND e.listed_on >= CAST(t.valid_from AS DATE)
    AND e.listed_on < COALESCE(CAST(t.valid_until AS DATE), DATE '9999-12-31')
  GROUP BY e.source, e.entry_no
)
SELECT
  l.repair_no,
  l.source,
  l.entry_no,
  e.enterprise_uscc,
  COALESCE(e.unit_code, 'UNK') AS unit_code,
  l.applied_on,
  l.decided_on,
  l.result,
  t.eligible_on,
  l.applied_on < t.eligible_on AS too_early,
  e.entry_no IS NOT NULL AS counted,
  CASE WHEN e.entry_no IS NULL THEN 'unknown_entry' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_credit_repair l
LEFT JOIN entry e ON e.source = l.source AND e.entry_no = l.entry_no
LEFT JOIN term t ON t.source = l.source AND t.entry_no = l.entry_no
