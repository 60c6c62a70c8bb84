-- Grain: accident; accidents of the month that were entered late, or completed late or not at all.
SELECT
  a.accident_no,
  a.unit_code,
  a.noticed_on,
  NOT a.entered_in_time AS entered_late,
  a.completion_due_on,
  a.completed_on,
  a.completion_due_on < p.period_end AND COALESCE(a.completed_on > a.completion_due_on, TRUE) AS completed_late
FROM accident a
JOIN period p
  ON (NOT a.entered_in_time AND a.noticed_on >= p.period_start AND a.noticed_on < p.period_end)
  OR (COALESCE(a.completed_on > a.completion_due_on, TRUE)
    AND a.completion_due_on >= p.period_start AND a.completion_due_on < p.period_end)
WHERE a.counted
ORDER BY a.noticed_on, a.accident_no
