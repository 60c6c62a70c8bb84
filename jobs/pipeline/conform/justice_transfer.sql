-- One row per case considered for transfer to the police.
SELECT
  l.transfer_no,
  l.source,
  l.decision_no,
  l.lead_on,
  l.approved_on,
  l.transferred_on,
  l.accepted_on,
  COALESCE(l.outcome, 'pending') AS outcome,
  l.recipient,
  p.enterprise_uscc,
  COALESCE(p.unit_code, 'UNK') AS unit_code,
  COALESCE(p.sector_code, 'other') AS sector_code,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_justice_transfer l
LEFT JOIN penalty_case p ON p.source = l.source AND p.decision_no = l.decision_no
