-- One row per hazard of a device; place and kind are the device's.
SELECT
  l.hazard_no,
  l.source,
  l.equipment_no,
  e.kind_code,
  e.enterprise_uscc,
  COALESCE(e.unit_code, 'UNK') AS unit_code,
  l.origin,
  l.level,
  l.found_on,
  l.due_on,
  l.closed_on,
  e.equipment_no IS NOT NULL AS counted,
  CASE WHEN e.equipment_no IS NULL THEN 'unknown_equipment' END AS exclusion_reason,
  l.known_at,
  l.pull_id,
  a.checked_again_on,
  COALESCE(e.inventory_type, 'other') AS inventory_type
FROM landed_equipment_hazard l
LEFT JOIN equipment e ON e.source = l.source AND e.equipment_no = l.equipment_no
LEFT JOIN (
  SELECT h.source, h.hazard_no, MIN(i.inspected_on) AS checked_again_on
  FROM landed_equipment_hazard h
  JOIN equipment_inspection i
    ON i.source = h.source
    AND i.equipment_no = h.equipment_no
    AND i.inspected_on > h.closed_on
  GROUP BY h.source, h.hazard_no
) a ON a.source = l.source AND a.hazard_no = l.hazard_no
