-- One row per review 复盘 or look back 回头看 after an accident; place and sector are the accident's.
SELECT
  l.review_no,
  l.source,
  l.accident_no,
  l.review_kind,
  l.held_on,
  l.published_on,
  p.enterprise_uscc,
  COALESCE(p.unit_code, 'UNK') AS unit_code,
  COALESCE(p.sector_code, 'other') AS sector_code,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_accident_review l
LEFT JOIN accident p ON p.source = l.source AND p.accident_no = l.accident_no
