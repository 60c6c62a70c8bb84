-- One row per hazard found; an approved extension moves the deadline, the original one is kept.
SELECT
  l.hazard_no,
  l.source,
  l.inspection_no,
  l.origin,
  l.enterprise_uscc,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(z.unit_code, m.unit_code, 'UNK') AS unit_code,
  l.industry_code,
  i.section AS industry_section,
  LEFT(l.industry_code, 2) AS industry_division,
  COALESCE(i.sector_code, 'other') AS sector_code,
  l.hazard_level,
  l.found_on,
  COALESCE(l.extended_due_on, l.due_on) AS due_on,
  l.due_on AS original_due_on,
  l.rectified_on,
  l.closed_on,
  l.withdrawn_on,
  l.listed_level,
  l.listed_on,
  l.delisted_on,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_hazard l
LEFT JOIN area_map m ON m.area_code = l.area_code
LEFT JOIN statistical_unit z ON z.unit_code = l.zone_code
LEFT JOIN industry i ON i.industry_code = LEFT(l.industry_code, 2)
