-- Grain: happening not followed by an entry, or entry in force without what it must rest on.
SELECT
  CASE WHEN t.due_on < p.cut_off THEN '应列未列' ELSE '待列入' END AS finding,
  t.trigger_code,
  t.object_no,
  t.enterprise_uscc,
  t.unit_code,
  t.triggered_on AS happened_on,
  t.due_on,
  CAST(NULL AS VARCHAR) AS reason_code
FROM list_trigger t
JOIN period p ON t.triggered_on <= p.cut_off
WHERE t.counted AND (t.listed_on IS NULL OR t.listed_on > p.cut_off)
UNION ALL
SELECT
  CASE WHEN g.trigger_code IS NULL THEN '不作核对' ELSE '列入无依据' END AS finding,
  g.trigger_code,
  g.entry_no AS object_no,
  g.enterprise_uscc,
  g.unit_code,
  g.listed_on AS happened_on,
  CAST(NULL AS DATE) AS due_on,
  g.reason_code
FROM entry_ground g
JOIN period p ON g.listed_on <= p.cut_off
WHERE g.counted AND g.triggered_on IS NULL
  AND (g.listed_before IS NULL OR g.listed_before > p.cut_off)
ORDER BY finding, happened_on, object_no
