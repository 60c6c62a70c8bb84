-- One row per forced measure.
SELECT
  l.measure_no,
  l.source,
  l.inspection_no,
  l.enterprise_uscc,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(z.unit_code, m.unit_code, 'UNK') AS unit_code,
  l.industry_code,
  i.section AS industry_section,
  LEFT(l.industry_code, 2) AS industry_division,
  COALESCE(i.sector_code, 'other') AS sector_code,
  COALESCE(l.measure_kind, 'other') AS measure_kind,
  l.started_on,
  l.ended_on,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_forced_measure l
LEFT JOIN area_map m ON m.area_code = l.area_code
LEFT JOIN statistical_unit z ON z.unit_code = l.zone_code
LEFT JOIN industry i ON i.industry_code = LEFT(l.industry_code, 2)
