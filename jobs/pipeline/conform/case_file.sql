-- One row per case file; day, place and sector are the decision's. A file of a decision that does not
-- count does not.
SELECT
  l.decision_no,
  l.source,
  l.major,
  l.legal_reviewed_on,
  l.recorded,
  l.filed_on,
  l.reviewed_on,
  l.review_score,
  CASE WHEN l.reviewed_on IS NOT NULL THEN COALESCE(l.review_verdict, 'unknown') END AS review_verdict,
  p.decided_on,
  p.enterprise_uscc,
  COALESCE(p.unit_code, 'UNK') AS unit_code,
  COALESCE(p.sector_code, 'other') AS sector_code,
  NOT l.deleted AND COALESCE(p.counted, FALSE) AS counted,
  CASE
    WHEN l.deleted THEN 'deleted'
    WHEN p.decision_no IS NULL THEN 'unknown_decision'
    WHEN NOT p.counted THEN p.exclusion_reason
  END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_case_file l
LEFT JOIN penalty_case p ON p.source = l.source AND p.decision_no = l.decision_no
