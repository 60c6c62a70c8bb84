-- One row per major hazard with its five duties and two reports.
SELECT
  l.hazard_no,
  l.source,
  l.responsibility,
  l.measures,
  l.funds,
  l.time_limit,
  l.contingency,
  l.funds_wan,
  l.reported_to_regulator_on,
  l.reported_to_workers_on,
  h.enterprise_uscc,
  COALESCE(z.unit_code, m.unit_code, 'UNK') AS unit_code,
  COALESCE(i.sector_code, 'other') AS sector_code,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_hazard_duty l
LEFT JOIN landed_hazard h ON h.source = l.source AND h.hazard_no = l.hazard_no
LEFT JOIN area_map m ON m.area_code = h.area_code
LEFT JOIN statistical_unit z ON z.unit_code = h.zone_code
LEFT JOIN industry i ON i.industry_code = LEFT(h.industry_code, 2)
