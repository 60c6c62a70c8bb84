-- Grain: unit × kind of equipment, each also as all; devices in use whose report or register gives a
-- due date, and those past it. A date that only the cycle of the category gives is on neither side.
SELECT
  p.window_id,
  e.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  e.kind_code AS category_code,
  COUNT(*) FILTER (WHERE e.next_due_on < p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM equipment e
JOIN period p ON p.window_id = 'month'
WHERE e.counted AND e.equipment_status = 'in_use'
  AND e.next_due_on IS NOT NULL AND e.due_basis <> 'rule'
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, e.unit_code),
  (p.window_id, e.kind_code),
  (p.window_id, e.unit_code, e.kind_code)
)
