-- One row per re-inspection of a hazard; place and sector are the hazard's.
SELECT
  l.reinspection_no,
  l.source,
  l.order_no,
  l.hazard_no,
  l.inspected_on,
  l.result,
  h.enterprise_uscc,
  COALESCE(z.unit_code, m.unit_code, 'UNK') AS unit_code,
  COALESCE(i.sector_code, 'other') AS sector_code,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_reinspection l
LEFT JOIN landed_hazard h ON h.source = l.source AND h.hazard_no = l.hazard_no
LEFT JOIN area_map m ON m.area_code = h.area_code
LEFT JOIN statistical_unit z ON z.unit_code = h.zone_code
LEFT JOIN industry i ON i.industry_code = LEFT(h.industry_code, 2)
