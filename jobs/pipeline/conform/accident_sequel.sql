-- One row per accident with what followed it: the end of its case, evaluation, review, look back, publication.
WITH rule AS (
  SELECT MAX(value) AS clock FROM codelist_hazard_rule WHERE code = 'evaluation_clock'
),
cases AS (
  SELECT source, accident_no, MAX(level) AS level, MAX(closed_on) AS case_closed_on, MIN(published_on) AS published_on
  FROM investigation
  WHERE counted
  GROUP BY source, accident_no
),
evaluations AS (
  SELECT source, accident_no, MIN(evaluated_on) AS evaluated_on, MIN_BY(result, evaluated_on) AS result,
    MIN(published_on) AS published_on
  FROM accident_evaluation
  WHERE counted
  GROUP BY source, accident_no
),
reviews AS (
  SELECT
    source,
    accident_no,
    MIN(CASE WHEN review_kind = 'review' THEN held_on END) AS reviewed_on,
    MIN(CASE WHEN review_kind = 'look_back' THEN held_on END) AS looked_back_on
  FROM accident_review
  WHERE counted
  GROUP BY source, accident_no
)
SELECT
  a.accident_no,
  a.source,
  a.occurred_on,
  a.unit_code,
  a.sector_code,
  a.grade,
  a.enterprise_uscc,
  c.level AS investigation_level,
  c.case_closed_on,
  c.published_on AS report_published_on,
  CASE
    WHEN r.clock = 'year' THEN CAST(c.case_closed_on + INTERVAL '1' YEAR AS DATE)
    ELSE DATE_ADD(c.case_closed_on, TRY_CAST(r.clock AS INT))
  END AS evaluation_due_on,
  e.evaluated_on,
  CASE WHEN e.evaluated_on IS NOT NULL THEN COALESCE(e.result, 'unknown') END AS evaluation_result,
  e.published_on AS evaluation_published_on,
  v.reviewed_on,
  v.looked_back_on,
  a.counted,
  a.exclusion_reason,
  a.known_at,
  a.pull_id
FROM accident a
CROSS JOIN rule r
LEFT JOIN cases c ON c.source = a.source AND c.accident_no = a.accident_no
LEFT JOIN evaluations e ON e.source = a.source AND e.accident_no = a.accident_no
LEFT JOIN reviews v ON v.source = a.source AND v.accident_no = a.accident_no
