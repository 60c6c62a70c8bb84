-- One row per evaluation of how the measures after an accident were carried out.
SELECT
  l.evaluation_no,
  l.source,
  l.accident_no,
  l.evaluated_on,
  l.result,
  l.published_on,
  p.enterprise_uscc,
  COALESCE(p.unit_code, 'UNK') AS unit_code,
  COALESCE(p.sector_code, 'other') AS sector_code,
  c.closed_on AS case_closed_on,
  l.evaluated_on <= CAST(c.closed_on + INTERVAL '1' YEAR AS DATE) AS within_one_year,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_accident_evaluation l
LEFT JOIN accident p ON p.source = l.source AND p.accident_no = l.accident_no
LEFT JOIN (
  SELECT source, accident_no, MAX(closed_on) AS closed_on FROM investigation WHERE counted GROUP BY source, accident_no
) c ON c.source = l.source AND c.accident_no = l.accident_no
