-- One row per elevator in use and one per entrapment: the two sides of the entrapment rates.
SELECT
  e.equipment_no AS row_no,
  e.source,
  'elevator' AS row_kind,
  e.unit_code,
  CAST(NULL AS DATE) AS called_on,
  e.counted,
  e.exclusion_reason
FROM equipment e
WHERE e.kind_code = 'elevator' AND e.equipment_status = 'in_use'
UNION ALL
SELECT
  c.call_no AS row_no,
  c.source,
  'entrapment' AS row_kind,
  c.unit_code,
  c.called_on,
  c.counted,
  c.exclusion_reason
FROM rescue_call c
WHERE c.entrapment
