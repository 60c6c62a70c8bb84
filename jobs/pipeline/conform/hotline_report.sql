-- One row per report of the public; who reported is never landed.
SELECT
  l.report_no,
  l.source,
  l.received_on,
  l.channel,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(m.unit_code, 'UNK') AS unit_code,
  l.enterprise_uscc,
  l.verified_on,
  CASE WHEN l.verified_on IS NOT NULL THEN COALESCE(l.finding, 'unknown') END AS finding,
  l.rewarded_on,
  l.reward_yuan,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_hotline_report l
LEFT JOIN area_map m ON m.area_code = l.area_code
