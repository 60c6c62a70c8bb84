-- One row per enterprise, role and period: the body of the most specific rule that fits.
WITH fitting AS (
  SELECT
    e.enterprise_key,
    r.role,
    r.body_code,
    CAST(r.valid_from AS DATE) AS valid_from,
    CAST(r.valid_until AS DATE) AS valid_until,
    r.code AS rule_code,
    ROW_NUMBER() OVER (
      PARTITION BY e.enterprise_key, r.role, r.valid_from
      ORDER BY
        CASE WHEN r.enterprise_uscc IS NULL THEN 0 ELSE 4 END
          + CASE WHEN r.unit_code IS NULL THEN 0 ELSE 2 END
          + CASE WHEN r.sector_code IS NULL THEN 0 ELSE 1 END DESC,
        r.code) AS place
  FROM enterprise e
  JOIN codelist_supervision_rule r
    ON (r.enterprise_uscc IS NULL OR r.enterprise_uscc = e.enterprise_key)
    AND (r.unit_code IS NULL OR r.unit_code = e.unit_code)
    AND (r.sector_code IS NULL OR r.sector_code = e.sector_code)
  WHERE e.code_state = 'valid'
)
SELECT f.enterprise_key, f.role, f.body_code, b.name_zh AS body_name, f.valid_from, f.valid_until, f.rule_code
FROM fitting f
LEFT JOIN codelist_supervising_body b ON b.code = f.body_code
WHERE f.place = 1
