-- One row per call to 96333; a call without a known elevator counts, in no unit.
SELECT
  l.call_no,
  l.source,
  l.equipment_no,
  e.enterprise_uscc,
  COALESCE(e.unit_code, 'UNK') AS unit_code,
  l.called_at,
  CAST(l.called_at AS DATE) AS called_on,
  l.arrived_at,
  l.freed_at,
  COALESCE(l.cause, 'other') AS cause,
  COALESCE(l.level, 'unknown') AS level,
  l.trapped,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  l.known_at,
  l.pull_id,
  CAST(
    (DATEDIFF(l.arrived_at, l.called_at) * 86400
      + (HOUR(l.arrived_at) - HOUR(l.called_at)) * 3600
      + (MINUTE(l.arrived_at) - MINUTE(l.called_at)) * 60
      + SECOND(l.arrived_at) - SECOND(l.called_at)) / 60.0 AS DECIMAL(10, 4)) AS arrival_minutes,
  CAST(
    (DATEDIFF(l.freed_at, l.arrived_at) * 86400
      + (HOUR(l.freed_at) - HOUR(l.arrived_at)) * 3600
      + (MINUTE(l.freed_at) - MINUTE(l.arrived_at)) * 60
      + SECOND(l.freed_at) - SECOND(l.arrived_at)) / 60.0 AS DECIMAL(10, 4)) AS rescue_minutes,
  COALESCE(l.trapped > 0, l.freed_at IS NOT NULL) AS entrapment
FROM landed_rescue_call l
LEFT JOIN equipment e ON e.source = l.source AND e.equipment_no = l.equipment_no
