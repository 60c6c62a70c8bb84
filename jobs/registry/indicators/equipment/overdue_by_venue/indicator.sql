-- Grain: unit × venue, each also as all; devices in use with a date of next inspection and those past it.
SELECT
  p.window_id,
  e.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  e.venue AS category_code,
  COUNT(*) FILTER (WHERE e.next_due_on < p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM equipment e
JOIN period p ON p.window_id = 'month'
WHERE e.counted
  AND e.equipment_status = 'in_use'
  AND e.next_due_on IS NOT NULL
  AND e.due_basis <> 'rule'
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, e.unit_code),
  (p.window_id, e.venue),
  (p.window_id, e.unit_code, e.venue)
)
