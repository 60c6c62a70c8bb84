-- One row per claim; whose it is and where are the policy's.
WITH policy AS (
  SELECT
    source,
    policy_no,
    MIN(enterprise_uscc) AS enterprise_uscc,
    MIN(unit_code) AS unit_code,
    MIN(sector_code) AS sector_code
  FROM insurance
  GROUP BY source, policy_no
)
SELECT
  l.claim_no,
  l.source,
  l.policy_no,
  p.enterprise_uscc,
  COALESCE(p.unit_code, 'UNK') AS unit_code,
  COALESCE(p.sector_code, 'other') AS sector_code,
  l.accident_no,
  l.occurred_on,
  l.paid_on,
  l.amount_yuan,
  p.policy_no IS NOT NULL AS counted,
  CASE WHEN p.policy_no IS NULL THEN 'unknown_policy' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_insurance_claim l
LEFT JOIN policy p ON p.source = l.source AND p.policy_no = l.policy_no
