-- One row per way in which a source writes an enterprise: code and name, by entity.
-- A code is valid if both its check characters are right: GB 32100-2015 over all of it, GB 11714-1997
-- over the organisation code inside. What has no valid code goes to a bucket, so that sums reconcile.
WITH mention AS (
  SELECT
    entity,
    source,
    enterprise_uscc,
    enterprise_name,
    MAX(area_code) AS area_code,
    MAX(industry_code) AS industry_code,
    COUNT(*) AS mentions,
    MIN(known_at) AS first_known_at,
    MAX(known_at) AS known_at
  FROM enterprise_mention
  GROUP BY entity, source, enterprise_uscc, enterprise_name
),
summed AS (
  SELECT
    *,
    LENGTH(enterprise_uscc) = 18 AND TRANSLATE(enterprise_uscc, '0123456789ABCDEFGHJKLMNPQRTUWXY', '') = '' AS well_formed,
    MOD(1 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 1, 1)) - 1)
      + 3 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 2, 1)) - 1)
      + 9 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 3, 1)) - 1)
      + 27 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 4, 1)) - 1)
      + 19 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 5, 1)) - 1)
      + 26 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 6, 1)) - 1)
      + 16 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 7, 1)) - 1)
      + 17 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 8, 1)) - 1)
      + 20 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 9, 1)) - 1)
      + 29 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 10, 1)) - 1)
      + 25 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 11, 1)) - 1)
      + 13 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 12, 1)) - 1)
      + 8 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 13, 1)) - 1)
      + 24 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 14, 1)) - 1)
      + 10 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 15, 1)) - 1)
      + 30 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 16, 1)) - 1)
      + 28 * (INSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', SUBSTR(enterprise_uscc, 17, 1)) - 1), 31) AS code_sum,
    MOD(3 * (INSTR('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', SUBSTR(enterprise_uscc, 9, 1)) - 1)
      + 7 * (INSTR('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', SUBSTR(enterprise_uscc, 10, 1)) - 1)
      + 9 * (INSTR('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', SUBSTR(enterprise_uscc, 11, 1)) - 1)
      + 10 * (INSTR('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', SUBSTR(enterprise_uscc, 12, 1)) - 1)
      + 5 * (INSTR('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', SUBSTR(enterprise_uscc, 13, 1)) - 1)
      + 8 * (INSTR('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', SUBSTR(enterprise_uscc, 14, 1)) - 1)
      + 4 * (INSTR('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', SUBSTR(enterprise_uscc, 15, 1)) - 1)
      + 2 * (INSTR('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', SUBSTR(enterprise_uscc, 16, 1)) - 1), 11) AS organisation_sum
  FROM mention
),
judged AS (
  SELECT
    *,
    REPLACE(REPLACE(REPLACE(REPLACE(UPPER(enterprise_name), '（', '('), '）', ')'), ' ', ''), '　', '') AS name_key,
    CASE
      WHEN enterprise_uscc IS NULL THEN 'missing'
      WHEN well_formed
        AND SUBSTR(enterprise_uscc, 18, 1) = SUBSTR('0123456789ABCDEFGHJKLMNPQRTUWXY', CAST(MOD(31 - code_sum, 31) + 1 AS INT), 1)
        AND SUBSTR(enterprise_uscc, 17, 1) = SUBSTR('0X987654321', CAST(organisation_sum + 1 AS INT), 1)
        THEN 'valid'
      ELSE 'invalid'
    END AS code_state
  FROM summed
),
decided AS (
  -- Only a person merges: what reviews call the same belongs to the code on the right.
  SELECT left_key, MIN(right_key) AS right_key
  FROM codelist_review_decision
  WHERE kind = 'enterprise' AND decision = 'same'
  GROUP BY left_key
)
SELECT
  COALESCE(
    d.right_key,
    CASE j.code_state WHEN 'valid' THEN j.enterprise_uscc WHEN 'missing' THEN 'MISSING' ELSE 'INVALID' END)
    AS enterprise_key,
  j.enterprise_uscc AS reported_uscc,
  j.code_state,
  j.enterprise_name,
  j.name_key,
  j.entity,
  j.source,
  j.area_code,
  j.industry_code,
  j.mentions,
  j.first_known_at,
  j.known_at
FROM judged j
LEFT JOIN decided d ON d.left_key = COALESCE(j.enterprise_uscc, j.name_key)
