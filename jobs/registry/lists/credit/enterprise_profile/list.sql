-- Grain: enterprise × kind of record; from the source of each kind, training from the credit platform.
WITH fact AS (
  SELECT 'standardisation' AS kind, enterprise_uscc, certificate_no AS object_no, COALESCE(reviewed_on, applied_on) AS day
  FROM standardisation WHERE counted
  UNION ALL SELECT 'funds', enterprise_uscc, fund_no, reported_on FROM safety_fund WHERE counted
  UNION ALL SELECT event_kind, enterprise_uscc, event_no, happened_on FROM credit_event
  WHERE counted AND event_kind = 'training'
  UNION ALL SELECT 'accident', enterprise_uscc, accident_no, occurred_on FROM accident WHERE counted
  UNION ALL SELECT 'inspection', enterprise_uscc, inspection_no, inspected_on FROM inspection WHERE counted
  UNION ALL SELECT 'penalty', enterprise_uscc, decision_no, decided_on FROM penalty_case WHERE counted
  UNION ALL SELECT 'hazard', enterprise_uscc, hazard_no, found_on FROM hazard WHERE counted
),
delivered AS (SELECT kind, COUNT(*) AS records FROM fact GROUP BY kind),
kind AS (
  SELECT * FROM (VALUES
    ('standardisation', '标准化创建', 1),
    ('funds', '安全资金投入', 2),
    ('training', '安全生产培训', 3),
    ('accident', '生产安全事故', 4),
    ('inspection', '执法检查', 5),
    ('penalty', '行政处罚', 6),
    ('hazard', '隐患排查治理', 7)
  ) AS v(kind, kind_zh, sort_no)
),
firm AS (
  SELECT s.enterprise_uscc, MIN(s.enterprise_name) AS enterprise_name, MIN(s.unit_code) AS unit_code
  FROM credit_subject s
  WHERE s.counted AND s.subject_type = 'enterprise' AND s.enterprise_uscc IS NOT NULL
  GROUP BY s.enterprise_uscc
),
panel AS (
  SELECT f.enterprise_uscc, f.kind, COUNT(*) AS records, MIN(f.day) AS first_on, MAX(f.day) AS last_on
  FROM fact f
  JOIN period p ON f.day <= p.cut_off
  GROUP BY f.enterprise_uscc, f.kind
)
SELECT
  e.enterprise_uscc,
  e.enterprise_name,
  e.unit_code,
  k.kind,
  k.kind_zh,
  CASE WHEN d.kind IS NOT NULL THEN COALESCE(n.records, 0) END AS records,
  n.first_on,
  n.last_on,
  CASE WHEN d.kind IS NULL THEN '无数据' WHEN n.kind IS NULL THEN '无记录' ELSE '有记录' END AS state
FROM firm e
CROSS JOIN kind k
LEFT JOIN delivered d ON d.kind = k.kind
LEFT JOIN panel n ON n.enterprise_uscc = e.enterprise_uscc AND n.kind = k.kind
ORDER BY e.enterprise_uscc, k.sort_no
