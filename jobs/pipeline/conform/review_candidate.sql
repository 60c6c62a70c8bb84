-- One row per pair that may be one thing. Nothing is merged here: people decide, in
-- reviews/review_decision.csv of the home.
WITH valid_name AS (
  SELECT DISTINCT name_key, enterprise_key FROM enterprise_alias
  WHERE code_state = 'valid' AND name_key IS NOT NULL
),
pair AS (
  SELECT DISTINCT
    'enterprise' AS kind,
    COALESCE(a.reported_uscc, a.name_key) AS left_key,
    v.enterprise_key AS right_key,
    CASE a.code_state WHEN 'missing' THEN 'same_name_code_missing' ELSE 'same_name_code_invalid' END AS reason
  FROM enterprise_alias a
  JOIN valid_name v ON v.name_key = a.name_key
  WHERE a.code_state <> 'valid'
  UNION ALL
  SELECT 'enterprise', v.enterprise_key, o.enterprise_key, 'same_name_two_codes'
  FROM valid_name v
  JOIN valid_name o ON o.name_key = v.name_key AND v.enterprise_key < o.enterprise_key
  UNION ALL
  SELECT 'accident', a.accident_no, b.accident_no, 'same_enterprise_and_day'
  FROM accident a
  JOIN accident b ON b.enterprise_uscc = a.enterprise_uscc AND b.occurred_on = a.occurred_on
    AND a.accident_no < b.accident_no
  WHERE a.counted AND b.counted
  UNION ALL
  SELECT 'hazard', a.hazard_no, b.hazard_no, 'same_enterprise_day_and_level'
  FROM hazard a
  JOIN hazard b ON b.enterprise_uscc = a.enterprise_uscc AND b.found_on = a.found_on
    AND b.hazard_level = a.hazard_level AND a.source < b.source
  WHERE a.counted AND b.counted
)
SELECT DISTINCT p.kind, p.left_key, p.right_key, p.reason, d.decision, d.decided_by
FROM pair p
LEFT JOIN (
  SELECT kind, left_key, right_key, MIN(decision) AS decision, MIN(decided_by) AS decided_by
  FROM codelist_review_decision
  GROUP BY kind, left_key, right_key
) d ON d.kind = p.kind AND d.left_key = p.left_key AND d.right_key = p.right_key
