-- Grain: window × unit × kind of report, each also as all; reports by the day of issue, and violations.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  b.report_kind AS category_code,
  COUNT(*) FILTER (WHERE b.violation) AS numerator,
  COUNT(*) AS denominator
FROM agency_report b
JOIN period p ON b.issued_on >= p.period_start AND b.issued_on < p.period_end
WHERE b.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, b.unit_code),
  (p.window_id, b.report_kind),
  (p.window_id, b.unit_code, b.report_kind)
)
