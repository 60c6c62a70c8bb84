-- Grain: enterprise of a campaign's ledger that was not assessed.
SELECT c.ledger_no, c.enterprise_uscc, c.enterprise_name, c.unit_code, c.risk_grade
FROM campaign_firm c
CROSS JOIN period p
WHERE c.counted AND c.scope_state = 'undetermined'
ORDER BY c.unit_code, c.ledger_no
