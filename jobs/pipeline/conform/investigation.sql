-- One row per investigation of an accident; place and sector are the accident's.
SELECT
  l.investigation_no,
  l.source,
  l.accident_no,
  l.level,
  l.lifted,
  l.started_on,
  l.report_approved_on,
  l.closed_on,
  l.published_on,
  p.enterprise_uscc,
  COALESCE(p.unit_code, 'UNK') AS unit_code,
  COALESCE(p.sector_code, 'other') AS sector_code,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_investigation l
LEFT JOIN accident p ON p.source = l.source AND p.accident_no = l.accident_no
