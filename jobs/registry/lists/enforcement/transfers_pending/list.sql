-- Grain: transfer; transferred by the end of the month and not opened by then.
SELECT
  t.transfer_no,
  t.decision_no,
  t.transferred_on,
  t.outcome,
  t.recipient,
  t.unit_code,
  CAST(p.cut_off - t.transferred_on AS INT) AS days
FROM justice_transfer t
JOIN period p ON t.transferred_on < p.period_end
WHERE t.counted AND (t.accepted_on IS NULL OR t.accepted_on > p.cut_off)
ORDER BY t.transferred_on, t.transfer_no
