-- One row per enforcement officer's certificate, without the person.
SELECT
  l.officer_no,
  l.source,
  l.department,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(z.unit_code, m.unit_code, 'UNK') AS unit_code,
  l.education,
  l.safety_major,
  l.certificate_valid_from,
  l.certificate_valid_until,
  l.on_duty,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_officer l
LEFT JOIN area_map m ON m.area_code = l.area_code
LEFT JOIN statistical_unit z ON z.unit_code = l.zone_code
