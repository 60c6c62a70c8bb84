-- One row per enterprise and role without a supervising body on the as-of day.
SELECT e.enterprise_key, e.name_zh, e.unit_code, e.sector_code, r.role
FROM enterprise e
CROSS JOIN (SELECT 'territorial' AS role UNION ALL SELECT 'sector' UNION ALL SELECT 'comprehensive') r
LEFT JOIN supervision s
  ON s.enterprise_key = e.enterprise_key
  AND s.role = r.role
  AND (s.valid_from IS NULL OR s.valid_from <= CAST(:as_of AS DATE))
  AND (s.valid_until IS NULL OR s.valid_until > CAST(:as_of AS DATE))
WHERE e.code_state = 'valid' AND s.enterprise_key IS NULL
