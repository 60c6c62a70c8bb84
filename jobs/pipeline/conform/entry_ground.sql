-- One row per entry of the list, with the happening it must rest on, if its reason needs one.
WITH needed AS (
  SELECT e.source, e.entry_no, t.code AS trigger_code, CAST(t.lookback_days AS INT) AS lookback_days
  FROM blacklist_entry e
  JOIN codelist_blacklist_trigger t
    ON CONCAT('|', t.reasons, '|') LIKE CONCAT('%|', e.reason_code, '|%')
),
must AS (
  SELECT source, entry_no, MIN(trigger_code) AS trigger_code FROM needed GROUP BY source, entry_no
),
found AS (
  SELECT
    n.source,
    n.entry_no,
    MAX(h.triggered_on) AS triggered_on,
    MAX_BY(h.object_no, STRUCT(h.triggered_on, h.object_no)) AS object_no
  FROM needed n
  JOIN blacklist_entry e ON e.source = n.source AND e.entry_no = n.entry_no
  JOIN list_trigger h
    ON h.trigger_code = n.trigger_code
    AND h.enterprise_uscc = e.enterprise_uscc
    AND h.triggered_on <= e.listed_on
    AND h.triggered_on >= DATE_ADD(e.listed_on, -n.lookback_days)
  GROUP BY n.source, n.entry_no
)
SELECT
  e.entry_no,
  e.source,
  e.enterprise_uscc,
  e.unit_code,
  e.sector_code,
  e.reason_code,
  e.listed_on,
  LEAST(e.removed_on, e.expires_on) AS listed_before,
  m.trigger_code,
  f.object_no,
  f.triggered_on,
  e.counted,
  e.exclusion_reason,
  e.known_at,
  e.pull_id
FROM blacklist_entry e
LEFT JOIN must m ON m.source = e.source AND m.entry_no = e.entry_no
LEFT JOIN found f ON f.source = e.source AND f.entry_no = e.entry_no
