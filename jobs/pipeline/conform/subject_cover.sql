-- One row per operating enterprise and policy or standardisation certificate it has; one without any.
WITH placed AS (
  SELECT
    COALESCE(s.enterprise_uscc, CONCAT(s.source, '/', s.subject_no)) AS enterprise_key,
    s.*,
    COALESCE(
      CASE
        WHEN four.code IS NOT NULL THEN four.sector_code
        WHEN three.code IS NOT NULL THEN three.sector_code
        ELSE two.sector_code
      END,
      ''
    ) AS insurance_sector
  FROM credit_subject s
  LEFT JOIN codelist_insurance_sector_industry four ON four.code = LEFT(s.industry_code, 4)
  LEFT JOIN codelist_insurance_sector_industry three ON three.code = LEFT(s.industry_code, 3)
  LEFT JOIN codelist_insurance_sector_industry two ON two.code = LEFT(s.industry_code, 2)
  WHERE s.counted AND s.subject_type = 'enterprise' AND s.subject_status = 'operating'
),
firm AS (
  SELECT
    enterprise_key,
    MIN_BY(source, subject_no) AS source,
    MIN_BY(enterprise_name, subject_no) AS enterprise_name,
    MIN_BY(unit_code, subject_no) AS unit_code,
    MIN_BY(sector_code, subject_no) AS sector_code,
    MIN_BY(insurance_sector, subject_no) AS insurance_sector,
    MIN_BY(pull_id, subject_no) AS pull_id,
    MAX(known_at) AS known_at
  FROM placed
  GROUP BY enterprise_key
),
cover AS (
  SELECT
    enterprise_uscc,
    'insurance' AS cover_kind,
    policy_no AS cover_no,
    CAST(NULL AS STRING) AS grade,
    from_on,
    CAST(until_on + INTERVAL '1' DAY AS DATE) AS until_before
  FROM insurance
  WHERE counted AND enterprise_uscc IS NOT NULL
  UNION ALL
  SELECT
    enterprise_uscc,
    'standardisation' AS cover_kind,
    certificate_no AS cover_no,
    grade,
    reviewed_on AS from_on,
    LEAST(CAST(expires_on + INTERVAL '1' DAY AS DATE), revoked_on) AS until_before
  FROM standardisation
  WHERE counted AND enterprise_uscc IS NOT NULL AND reviewed_on IS NOT NULL
)
SELECT
  f.enterprise_key,
  f.source,
  f.enterprise_name,
  f.unit_code,
  f.sector_code,
  NULLIF(f.insurance_sector, '') AS insurance_sector,
  COALESCE(c.cover_kind, 'none') AS cover_kind,
  c.cover_no,
  c.grade,
  c.from_on,
  c.until_before,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  f.known_at,
  f.pull_id
FROM firm f
LEFT JOIN cover c ON c.enterprise_uscc = f.enterprise_key
