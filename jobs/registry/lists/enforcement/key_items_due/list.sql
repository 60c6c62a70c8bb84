-- Grain: enterprise and list; past the deadline of the list and not completed, or with an item open.
SELECT
  k.check_no,
  k.list_code,
  k.enterprise_name,
  k.unit_code,
  k.deadline,
  k.items_required,
  k.items_checked,
  k.items_open,
  k.completed_on
FROM key_check k
JOIN period p ON k.deadline <= p.cut_off
WHERE k.counted AND (k.completed_on IS NULL OR k.completed_on > p.cut_off OR k.items_open > 0)
ORDER BY k.deadline, k.check_no
