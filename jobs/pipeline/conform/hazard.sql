-- One row per hazard found; an approved extension moves the deadline, the original one is kept.
-- A hazard that names another system's number (ref_no) is that system's: it counts there, once.
WITH known AS (
  SELECT hazard_no, MIN(source) AS source FROM landed_hazard WHERE NOT deleted GROUP BY hazard_no
),
sharing AS (
  SELECT ref_no, MIN(source) AS source FROM landed_hazard
  WHERE ref_no IS NOT NULL AND NOT deleted
  GROUP BY ref_no
)
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
  NOT l.deleted AND k.source IS NULL AS counted,
  CASE
    WHEN l.deleted THEN 'deleted'
    WHEN k.source IS NOT NULL THEN 'duplicate'
  END AS exclusion_reason,
  l.known_at,
  l.pull_id,
  l.ref_no,
  CASE
    WHEN COALESCE(k.source, r.source) IS NULL THEN l.source
    ELSE CONCAT(LEAST(l.source, COALESCE(k.source, r.source)), ',', GREATEST(l.source, COALESCE(k.source, r.source)))
  END AS origins,
  l.standard_id,
  l.standard_version,
  l.standard_clause
FROM landed_hazard l
LEFT JOIN known k ON k.hazard_no = l.ref_no AND k.source <> l.source
LEFT JOIN sharing r ON r.ref_no = l.hazard_no AND r.source <> l.source
LEFT JOIN area_map m ON m.area_code = l.area_code
LEFT JOIN statistical_unit z ON z.unit_code = l.zone_code
LEFT JOIN industry i ON i.industry_code = LEFT(l.industry_code, 2)
