-- One row per registered device; the date its last accepted inspection set outranks the register's.
WITH latest AS (
  SELECT
    source,
    equipment_no,
    -- Numbers are text: of one day's inspections the longer number is the later one.
    MAX_BY(next_due_on, STRUCT(inspected_on, LENGTH(inspection_no), inspection_no)) AS next_due_on
  FROM equipment_inspection
  WHERE accepted AND next_due_on IS NOT NULL
  GROUP BY source, equipment_no
)
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
  COALESCE(t.next_due_on, l.next_due_on) AS next_due_on,
  l.next_due_on AS registered_due_on,
  COALESCE(k.counted, FALSE) AS counted,
  CASE WHEN NOT COALESCE(k.counted, FALSE) THEN 'kind_not_counted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_equipment l
LEFT JOIN latest t ON t.source = l.source AND t.equipment_no = l.equipment_no
LEFT JOIN equipment_category k ON k.category_code = l.category_code
LEFT JOIN area_map m ON m.area_code = l.area_code
LEFT JOIN statistical_unit z ON z.unit_code = l.zone_code
