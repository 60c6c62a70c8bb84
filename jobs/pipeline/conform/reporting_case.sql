-- One row per confirmed case of an accident reported late, omitted, falsely or concealed.
SELECT
  l.case_no,
  l.source,
  l.accident_no,
  l.case_kind,
  l.confirmed_on,
  l.authority,
  p.enterprise_uscc,
  COALESCE(p.unit_code, 'UNK') AS unit_code,
  COALESCE(p.sector_code, 'other') AS sector_code,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_reporting_case l
LEFT JOIN accident p ON p.source = l.source AND p.accident_no = l.accident_no
