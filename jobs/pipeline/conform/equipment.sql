-- One row per registered device; equipment_figure says when it is due for inspection, and why.
SELECT
  l.equipment_no,
  l.source,
  l.registration_code,
  l.category_code,
  k.kind_code,
  l.enterprise_uscc,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(z.unit_code, m.unit_code, 'UNK') AS unit_code,
  l.equipment_status,
  l.in_use_on,
  f.next_due_on,
  l.next_due_on AS registered_due_on,
  COALESCE(k.counted, FALSE) AS counted,
  CASE WHEN NOT COALESCE(k.counted, FALSE) THEN 'kind_not_counted' END AS exclusion_reason,
  l.known_at,
  l.pull_id,
  c.device_code,
  c.certificate_no,
  f.due_basis,
  f.due_rule
FROM landed_equipment l
LEFT JOIN equipment_figure f ON f.source = l.source AND f.equipment_no = l.equipment_no
LEFT JOIN equipment_code c ON c.source = l.source AND c.equipment_no = l.equipment_no
LEFT JOIN equipment_category k ON k.category_code = l.category_code
LEFT JOIN area_map m ON m.area_code = l.area_code
LEFT JOIN statistical_unit z ON z.unit_code = l.zone_code
