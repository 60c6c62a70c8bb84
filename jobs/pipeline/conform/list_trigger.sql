-- One row per happening that must lead to the list of the seriously dishonest, with the entry that followed.
WITH happened AS (
  SELECT
    'larger_accident' AS trigger_code,
    source,
    accident_no AS object_no,
    enterprise_uscc,
    unit_code,
    sector_code,
    occurred_on AS triggered_on,
    known_at,
    pull_id
  FROM accident
  WHERE counted AND grade IN ('larger', 'major', 'extraordinary')
  UNION ALL
  SELECT
    'major_hazard' AS trigger_code,
    source,
    hazard_no AS object_no,
    enterprise_uscc,
    unit_code,
    sector_code,
    CAST(due_on + INTERVAL '1' DAY AS DATE) AS triggered_on,
    known_at,
    pull_id
  FROM hazard
  WHERE counted AND hazard_level = 'major'
    AND (COALESCE(rectified_on, closed_on) IS NULL OR COALESCE(rectified_on, closed_on) > due_on)
    AND (withdrawn_on IS NULL OR withdrawn_on > due_on)
),
followed AS (
  SELECT
    h.trigger_code,
    h.source,
    h.object_no,
    MIN(e.listed_on) AS listed_on,
    MIN_BY(e.entry_no, STRUCT(e.listed_on, e.entry_no)) AS entry_no
  FROM happened h
  JOIN blacklist_entry e
    ON e.enterprise_uscc = h.enterprise_uscc
    AND (LEAST(e.removed_on, e.expires_on) IS NULL OR LEAST(e.removed_on, e.expires_on) > h.triggered_on)
  WHERE e.counted
  GROUP BY h.trigger_code, h.source, h.object_no
)
SELECT
  h.trigger_code,
  h.object_no,
  h.source,
  h.enterprise_uscc,
  h.unit_code,
  h.sector_code,
  h.triggered_on,
  DATE_ADD(h.triggered_on, CAST(t.grace_days AS INT)) AS due_on,
  f.entry_no,
  f.listed_on,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  h.known_at,
  h.pull_id
FROM happened h
JOIN codelist_blacklist_trigger t ON t.code = h.trigger_code
LEFT JOIN followed f
  ON f.trigger_code = h.trigger_code AND f.source = h.source AND f.object_no = h.object_no
WHERE h.triggered_on IS NOT NULL
