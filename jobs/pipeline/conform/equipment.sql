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
  COALESCE(l.equipment_status, 'unknown') AS equipment_status,
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
  f.due_rule,
  COALESCE(n.inventory_type, 'other') AS inventory_type,
  ADD_MONTHS(l.in_use_on, 12 * CAST(o.old_years AS INT)) AS old_on,
  COALESCE(p.venue, 'unknown') AS venue,
  COALESCE(v.key = 'true', FALSE) AS key_venue,
  COALESCE(p.risk_class, 'unknown') AS risk_class,
  p.property_manager,
  p.repair_fund,
  w.maintained_until,
  p.insured_until
FROM landed_equipment l
LEFT JOIN equipment_figure f ON f.source = l.source AND f.equipment_no = l.equipment_no
LEFT JOIN equipment_code c ON c.source = l.source AND c.equipment_no = l.equipment_no
LEFT JOIN equipment_category k ON k.category_code = l.category_code
LEFT JOIN equipment_inventory n ON n.category_code = l.category_code
LEFT JOIN codelist_equipment_age o ON o.code = k.kind_code
LEFT JOIN equipment_place p ON p.source = l.source AND p.equipment_no = l.equipment_no
LEFT JOIN codelist_equipment_venue v ON v.code = p.venue
LEFT JOIN equipment_maintained w ON w.source = l.source AND w.equipment_no = l.equipment_no
LEFT JOIN area_map m ON m.area_code = l.area_code
LEFT JOIN statistical_unit z ON z.unit_code = l.zone_code
