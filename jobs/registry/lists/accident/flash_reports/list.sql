-- Grain: accident; larger and graver accidents of the year with the seconds from notice to report.
WITH notice AS (
  SELECT s.accident_no, s.source, MIN(s.noticed_at) AS noticed_at
  FROM accident_sheet s
  WHERE s.counted
  GROUP BY s.accident_no, s.source
),
line AS (
  SELECT
    a.accident_no,
    a.occurred_on,
    a.unit_code,
    a.grade,
    n.noticed_at,
    a.reported_at,
    CASE WHEN a.reported_at >= n.noticed_at THEN DATE_DIFF('second', n.noticed_at, a.reported_at) END AS seconds
  FROM accident a
  JOIN period p ON a.occurred_on >= DATE_TRUNC('year', p.cut_off) AND a.occurred_on < p.period_end
  LEFT JOIN notice n ON n.accident_no = a.accident_no AND n.source = a.source
  WHERE a.counted AND a.grade <> 'general'
)
SELECT
  l.accident_no,
  l.occurred_on,
  l.unit_code,
  l.grade,
  l.noticed_at,
  l.reported_at,
  l.seconds,
  CASE WHEN l.seconds IS NULL THEN '不详' WHEN l.seconds <= 1200 THEN '按时' ELSE '迟报' END AS verdict
FROM line l
ORDER BY l.occurred_on, l.accident_no
