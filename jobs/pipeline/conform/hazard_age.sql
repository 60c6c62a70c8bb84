-- One row per stretch of days in which an open hazard was in one band of age, by the day found or by the deadline.
SELECT
  s.source,
  s.hazard_no,
  a.age_kind,
  a.band,
  GREATEST(s.from_on, a.from_on) AS from_on,
  LEAST(s.until_on, a.until_on) AS until_on,
  s.hazard_level,
  s.unit_code,
  s.sector_code,
  s.counted,
  s.exclusion_reason
FROM hazard_state s
JOIN (
  SELECT
    h.source,
    h.hazard_no,
    'open' AS age_kind,
    b.code AS band,
    DATE_ADD(h.found_on, CAST(b.from_days AS INT)) AS from_on,
    DATE_ADD(h.found_on, CAST(b.until_days AS INT)) AS until_on
  FROM hazard h
  CROSS JOIN codelist_hazard_age_band b
  UNION ALL
  -- On the day of the deadline nothing is overdue yet.
  SELECT
    h.source,
    h.hazard_no,
    'overdue',
    b.code,
    DATE_ADD(h.due_on, GREATEST(CAST(b.from_days AS INT), 1)),
    DATE_ADD(h.due_on, CAST(b.until_days AS INT))
  FROM hazard h
  CROSS JOIN codelist_hazard_age_band b
  WHERE h.due_on IS NOT NULL
) a
  ON a.source = s.source
  AND a.hazard_no = s.hazard_no
  AND (a.until_on IS NULL OR s.from_on < a.until_on)
  AND (s.until_on IS NULL OR a.from_on < s.until_on)
WHERE s.is_open
