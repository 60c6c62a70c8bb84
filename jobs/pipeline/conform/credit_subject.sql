-- One row per subject of credit: enterprises, agencies, insurers, and experts without a code.
SELECT
  l.subject_no,
  l.source,
  l.enterprise_uscc,
  l.enterprise_name,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(z.unit_code, m.unit_code, 'UNK') AS unit_code,
  l.industry_code,
  i.section AS industry_section,
  LEFT(l.industry_code, 2) AS industry_division,
  COALESCE(i.sector_code, 'other') AS sector_code,
  l.subject_status,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  l.known_at,
  l.pull_id,
  l.subject_type,
  l.person_id
FROM landed_credit_subject l
LEFT JOIN area_map m ON m.area_code = l.area_code
LEFT JOIN statistical_unit z ON z.unit_code = l.zone_code
LEFT JOIN industry i ON i.industry_code = LEFT(l.industry_code, 2)
