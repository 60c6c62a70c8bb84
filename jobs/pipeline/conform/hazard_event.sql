-- One row per step of a hazard's handling; place and sector are the hazard's.
SELECT
  l.event_no,
  l.source,
  l.hazard_no,
  l.event_kind,
  l.happened_on,
  l.authority,
  l.old_due_on,
  l.new_due_on,
  l.level,
  h.enterprise_uscc,
  COALESCE(z.unit_code, m.unit_code, 'UNK') AS unit_code,
  COALESCE(i.sector_code, 'other') AS sector_code,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_hazard_event l
LEFT JOIN landed_hazard h ON h.source = l.source AND h.hazard_no = l.hazard_no
LEFT JOIN area_map m ON m.area_code = h.area_code
LEFT JOIN statistical_unit z ON z.unit_code = h.zone_code
LEFT JOIN industry i ON i.industry_code = LEFT(h.industry_code, 2)
