-- Grain: hazard; major hazards of the year that lack a duty or a report at the cut-off day.
WITH line AS (
  SELECT
    h.hazard_no,
    h.enterprise_uscc,
    h.unit_code,
    h.found_on,
    CONCAT_WS('、',
      CASE WHEN NOT h.responsibility THEN '责任' END,
      CASE WHEN NOT h.measures THEN '措施' END,
      CASE WHEN NOT h.funds THEN '资金' END,
      CASE WHEN NOT h.time_limit THEN '时限' END,
      CASE WHEN NOT h.contingency THEN '预案' END) AS duties,
    CONCAT_WS('、',
      CASE WHEN COALESCE(h.reported_to_regulator_on > p.cut_off, TRUE) THEN '监管部门' END,
      CASE WHEN COALESCE(h.reported_to_workers_on > p.cut_off, TRUE) THEN '职工大会（职代会）' END) AS reports
  FROM hazard_life h
  JOIN period p ON h.found_on >= CAST(DATE_TRUNC('YEAR', p.period_start) AS DATE) AND h.found_on <= p.cut_off
  WHERE h.counted AND h.hazard_level = 'major' AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off)
)
SELECT
  l.hazard_no,
  l.enterprise_uscc,
  l.unit_code,
  l.found_on,
  NULLIF(l.duties, '') AS missing_duties,
  NULLIF(l.reports, '') AS missing_reports
FROM line l
WHERE l.duties <> '' OR l.reports <> ''
ORDER BY l.found_on, l.hazard_no
