-- Grain: window × unit × sector, each also as all; orders due in the window and those of them fulfilled in time.
SELECT
  p.window_id,
  o.unit_code,
  o.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE o.fulfilled_on <= o.effective_due_on) AS numerator,
  COUNT(*) AS denominator
FROM rectification_order o
JOIN period p
  ON o.effective_due_on >= p.period_start AND o.effective_due_on < p.period_end
WHERE o.counted AND o.hazards > 0
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, o.unit_code),
  (p.window_id, o.sector_code),
  (p.window_id, o.unit_code, o.sector_code)
)
