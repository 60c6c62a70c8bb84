-- One row per hazard of the general register and of the special equipment register; one that both
-- name by the same number, or by reference, counts in the general register only.
SELECT
  h.hazard_no,
  h.source,
  'general' AS register,
  h.unit_code,
  h.found_on,
  h.due_on,
  h.closed_on,
  h.withdrawn_on,
  h.counted,
  h.exclusion_reason
FROM hazard h
UNION ALL
SELECT
  e.hazard_no,
  e.source,
  'equipment' AS register,
  e.unit_code,
  e.found_on,
  e.due_on,
  e.closed_on,
  CAST(NULL AS DATE) AS withdrawn_on,
  e.counted AND k.hazard_no IS NULL AS counted,
  CASE
    WHEN NOT e.counted THEN e.exclusion_reason
    WHEN k.hazard_no IS NOT NULL THEN 'duplicate'
  END AS exclusion_reason
FROM equipment_hazard e
LEFT JOIN (
  SELECT hazard_no FROM hazard WHERE counted
  UNION
  SELECT ref_no AS hazard_no FROM hazard WHERE counted AND ref_no IS NOT NULL
) k ON k.hazard_no = e.hazard_no
