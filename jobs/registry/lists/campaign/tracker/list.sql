-- Grain: enterprise in the scope of a campaign, with its state at the end of the month.
SELECT
  c.ledger_no,
  c.enterprise_uscc,
  c.enterprise_name,
  c.unit_code,
  c.scope_reason,
  c.inspected_on,
  c.notice_on,
  c.due_on,
  c.closed_on,
  CASE
    WHEN c.closed_on <= p.cut_off THEN '已整改'
    WHEN c.notice_on <= p.cut_off AND c.due_on < p.cut_off THEN '逾期未整改'
    WHEN c.notice_on <= p.cut_off THEN '整改中'
    WHEN c.inspected_on <= p.cut_off THEN '已检查'
    ELSE '未检查'
  END AS state
FROM campaign_firm c
CROSS JOIN period p
WHERE c.counted AND c.scope_state = 'in'
ORDER BY c.unit_code, c.ledger_no
