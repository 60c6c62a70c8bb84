-- Grain: accident; accidents up to the end of the month whose cancellation is pending, the oldest first.
SELECT
  a.accident_no,
  a.occurred_on,
  a.unit_code,
  a.sector_code,
  a.grade,
  a.deaths
FROM accident a
JOIN period p ON a.occurred_on < p.period_end
WHERE a.counted AND a.status = 'cancel_pending'
ORDER BY a.occurred_on, a.accident_no
