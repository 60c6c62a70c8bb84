-- One row per typical case that was exposed in public.
SELECT
  l.exposure_no,
  l.source,
  l.decision_no,
  l.exposed_on,
  COALESCE(l.medium, 'other') AS medium,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(m.unit_code, 'UNK') AS unit_code,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_exposure l
LEFT JOIN area_map m ON m.area_code = l.area_code
