-- One row per inspection of a device.
SELECT
  inspection_no,
  source,
  equipment_no,
  inspection_kind,
  inspected_on,
  result,
  COALESCE(result IN ('passed', 'passed_after_rectification'), FALSE) AS accepted,
  next_due_on,
  known_at,
  pull_id
FROM landed_equipment_inspection
