-- Grain: window, unit and sector, each also as all; claims by the day of payment.
SELECT
  p.window_id,
  b.unit_code,
  b.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COALESCE(SUM(b.amount_yuan), 0) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM insurance_claim b
JOIN period p ON b.paid_on >= p.period_start AND b.paid_on < p.period_end
WHERE b.counted
GROUP BY GROUPING SETS ((p.window_id), (p.window_id, b.unit_code), (p.window_id, b.sector_code))
