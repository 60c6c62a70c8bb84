-- One row per publication of a decision.
SELECT
  l.publication_no,
  l.source,
  l.decision_no,
  l.published_on,
  l.medium,
  l.withdrawn_on,
  p.enterprise_uscc,
  COALESCE(p.unit_code, 'UNK') AS unit_code,
  COALESCE(p.sector_code, 'other') AS sector_code,
  DATEDIFF(l.published_on, p.decided_on) AS days_after_decision,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_publication l
LEFT JOIN penalty_case p ON p.source = l.source AND p.decision_no = l.decision_no
