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
  l.cause,
  l.level,
  l.trapped,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_rescue_call l
LEFT JOIN equipment e ON e.source = l.source AND e.equipment_no = l.equipment_no
