-- One row per contract for the maintenance of an elevator; the place is the elevator's.
SELECT
  l.contract_no,
  l.source,
  l.equipment_no,
  COALESCE(e.unit_code, 'UNK') AS unit_code,
  l.maintainer_name,
  l.maintainer_uscc,
  l.on_demand,
  l.from_on,
  l.until_on,
  e.equipment_no IS NOT NULL AS counted,
  CASE WHEN e.equipment_no IS NULL THEN 'unknown_equipment' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_maintenance_contract l
LEFT JOIN equipment e ON e.source = l.source AND e.equipment_no = l.equipment_no
