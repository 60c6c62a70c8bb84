-- One row per enterprise with a valid code, and one for all without a code and all with a wrong one.
WITH named AS (
  SELECT
    enterprise_key,
    MAX_BY(enterprise_name, STRUCT(CASE WHEN entity = 'credit_subject' THEN 1 ELSE 0 END, known_at, enterprise_name))
      AS name_zh,
    COUNT(DISTINCT name_key) AS names
  FROM enterprise_alias
  WHERE enterprise_name IS NOT NULL
  GROUP BY enterprise_key
),
placed AS (
  SELECT
    enterprise_key,
    MAX_BY(area_code, STRUCT(CASE WHEN entity = 'credit_subject' THEN 1 ELSE 0 END, known_at, area_code))
      AS area_code
  FROM enterprise_alias
  WHERE area_code IS NOT NULL
  GROUP BY enterprise_key
),
working AS (
  SELECT
    enterprise_key,
    MAX_BY(industry_code, STRUCT(CASE WHEN entity = 'credit_subject' THEN 1 ELSE 0 END, known_at, industry_code))
      AS industry_code
  FROM enterprise_alias
  WHERE industry_code IS NOT NULL
  GROUP BY enterprise_key
),
counted AS (
  SELECT
    enterprise_key,
    ARRAY_JOIN(SORT_ARRAY(COLLECT_SET(source)), ',') AS sources,
    SUM(mentions) AS mentions,
    MIN(first_known_at) AS first_known_at,
    MAX(known_at) AS known_at
  FROM enterprise_alias
  GROUP BY enterprise_key
)
SELECT
  c.enterprise_key,
  CASE c.enterprise_key WHEN 'MISSING' THEN 'missing' WHEN 'INVALID' THEN 'invalid' ELSE 'valid' END AS code_state,
  CASE WHEN c.enterprise_key NOT IN ('MISSING', 'INVALID') THEN n.name_zh END AS name_zh,
  CASE WHEN c.enterprise_key NOT IN ('MISSING', 'INVALID') THEN m.current_code END AS area_code,
  CASE WHEN c.enterprise_key NOT IN ('MISSING', 'INVALID') THEN COALESCE(m.unit_code, 'UNK') END AS unit_code,
  CASE WHEN c.enterprise_key NOT IN ('MISSING', 'INVALID') THEN w.industry_code END AS industry_code,
  CASE WHEN c.enterprise_key NOT IN ('MISSING', 'INVALID') THEN COALESCE(i.sector_code, 'other') END AS sector_code,
  COALESCE(n.names, 0) AS names,
  c.sources,
  c.mentions,
  c.first_known_at,
  c.known_at
FROM counted c
LEFT JOIN named n ON n.enterprise_key = c.enterprise_key
LEFT JOIN placed p ON p.enterprise_key = c.enterprise_key
LEFT JOIN working w ON w.enterprise_key = c.enterprise_key
LEFT JOIN area_map m ON m.area_code = p.area_code
LEFT JOIN industry i ON i.industry_code = LEFT(w.industry_code, 2)
