-- Conformed records and the same by plain SQL on the sources: pairs of statements under a title.
-- {table} is the conformed table's files, read by DuckDB; each row is one text.

-- title: investigations of a unit, lifted, closed
SELECT concat_ws(' ', unit_code, count(*), count(*) FILTER (WHERE lifted), count(closed_on)) FROM {investigation} WHERE counted GROUP BY unit_code;
SELECT CONCAT_WS(' ', truth.unit_of(a.gnq_dm, a.xzqh_dm), COUNT(*), SUM(d.ts_bz = 'Y'), COUNT(truth.open_date(d.ja_rq)))
FROM sgzb.t_sg_dc d JOIN sgzb.t_sg_jbxx a ON a.sg_bh = d.sg_bh
WHERE d.sc_bz = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 't_sg_dc' AND r.row_key = d.dc_id)
GROUP BY truth.unit_of(a.gnq_dm, a.xzqh_dm);

-- title: measures after accidents, done
SELECT concat_ws(' ', count(*), count(done_on), min(due_on)) FROM {accident_measure} WHERE counted;
SELECT CONCAT_WS(' ', COUNT(*), COUNT(truth.open_date(m.wc_rq)), MIN(m.jh_rq)) FROM sgzb.t_sg_zgcs m
WHERE m.sc_bz = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 't_sg_zgcs' AND r.row_key = m.cs_id);

-- title: evaluations within a year of the case's end
SELECT concat_ws(' ', result, count(*), count(*) FILTER (WHERE within_one_year)) FROM {accident_evaluation} WHERE counted GROUP BY result;
SELECT CONCAT_WS(' ', ELT(CAST(e.pg_jl AS SIGNED), 'implemented', 'partly', 'not_implemented'), COUNT(*), SUM(COALESCE(e.pg_rq <= i.closed + INTERVAL 1 YEAR, 0)))
FROM sgzb.t_sg_pg e
LEFT JOIN (SELECT d.sg_bh, MAX(truth.open_date(d.ja_rq)) AS closed FROM sgzb.t_sg_dc d
  WHERE d.sc_bz = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 't_sg_dc' AND r.row_key = d.dc_id) GROUP BY d.sg_bh) i
  ON i.sg_bh = e.sg_bh
WHERE e.sc_bz = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 't_sg_pg' AND r.row_key = e.pg_id)
GROUP BY e.pg_jl;

-- title: cases of bad reporting
SELECT concat_ws(' ', case_kind, count(*)) FROM {reporting_case} WHERE counted GROUP BY case_kind;
SELECT CONCAT_WS(' ', ELT(CAST(c.al_lx AS SIGNED), 'late', 'omitted', 'false', 'concealed'), COUNT(*)) FROM sgzb.t_sg_cbcx c
WHERE c.sc_bz = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 't_sg_cbcx' AND r.row_key = c.al_bh)
GROUP BY c.al_lx;

-- title: near misses of a unit
SELECT concat_ws(' ', unit_code, count(*), sum(potential_deaths)) FROM {near_miss} WHERE counted GROUP BY unit_code;
SELECT CONCAT_WS(' ', truth.unit_of(w.gnq_dm, w.xzqh_dm), COUNT(*), SUM(w.kn_swrs)) FROM sgzb.t_sg_wsbg w
WHERE w.sc_bz = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 't_sg_wsbg' AND r.row_key = w.ws_id)
GROUP BY truth.unit_of(w.gnq_dm, w.xzqh_dm);

-- title: plan items of a year, done
SELECT concat_ws(' ', plan_year, count(*), count(done_on), sum(frequency)) FROM {plan_item} WHERE counted GROUP BY plan_year;
SELECT CONCAT_WS(' ', p.plan_year, COUNT(*), COUNT(p.done_inspect_no), SUM(CAST(truth.half_width(p.frequency) AS SIGNED))) FROM aqzf.plan_item p
WHERE p.is_deleted = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'plan_item' AND r.row_key = p.plan_item_no)
GROUP BY p.plan_year;

-- title: tasks, done
SELECT concat_ws(' ', count(*), count(done_on), count(plan_item_no)) FROM {task} WHERE counted;
SELECT CONCAT_WS(' ', COUNT(*), COUNT(t.inspect_no), COUNT(t.plan_item_no)) FROM aqzf.task t
WHERE t.is_deleted = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'task' AND r.row_key = t.task_no);

-- title: items inspected in a unit, violated mandatory ones
SELECT concat_ws(' ', unit_code, count(*), count(*) FILTER (WHERE mandatory AND result = 'violating')) FROM {finding} WHERE counted GROUP BY unit_code;
SELECT CONCAT_WS(' ', truth.unit_of(i.zone_code, i.region_code), COUNT(*), SUM(c.mandatory = '1' AND c.result = '2'))
FROM aqzf.check_item c JOIN aqzf.inspection i ON i.inspect_no = c.inspect_no
WHERE c.is_deleted = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'check_item' AND r.row_key = c.item_no)
GROUP BY truth.unit_of(i.zone_code, i.region_code);

-- title: orders to rectify of a unit
SELECT concat_ws(' ', unit_code, count(*), min(due_on)) FROM {rectification_order} WHERE counted GROUP BY unit_code;
SELECT CONCAT_WS(' ', truth.unit_of(o.zone_code, o.region_code), COUNT(*), MIN(o.deadline)) FROM aqzf.rectify_order o
WHERE o.is_deleted = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'rectify_order' AND r.row_key = o.order_no)
GROUP BY truth.unit_of(o.zone_code, o.region_code);

-- title: re-inspections of both systems
SELECT concat_ws(' ', source, count(*), count(*) FILTER (WHERE result = 'passed')) FROM {reinspection} WHERE counted GROUP BY source;
SELECT CONCAT_WS(' ', 'enforcement', COUNT(*), SUM(c.result = '1')) FROM aqzf.recheck c
WHERE c.is_deleted = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'recheck' AND r.row_key = c.recheck_no)
UNION ALL
SELECT CONCAT_WS(' ', 'hazard_platform', COUNT(*), SUM(c.result = '合格')) FROM (
  SELECT rc_no, result, 'hz_recheck' AS place FROM yhpt.hz_recheck UNION ALL SELECT rc_no, result, 'hz_look_back' FROM yhpt.hz_look_back) c
WHERE NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = c.place AND r.row_key = c.rc_no);

-- title: reviews of accidents and looks back
SELECT concat_ws(' ', review_kind, count(*), min(held_on), count(published_on)) FROM {accident_review} WHERE counted GROUP BY review_kind;
SELECT CONCAT_WS(' ', IF(f.fp_lx = '1', 'review', 'look_back'), COUNT(*), MIN(f.fp_rq), COUNT(truth.open_date(f.gk_rq))) FROM sgzb.t_sg_fp f
WHERE f.sc_bz = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 't_sg_fp' AND r.row_key = f.fp_id)
GROUP BY f.fp_lx;

-- title: hazards on which somebody looked back, and those of them that failed
SELECT concat_ws(' ', count(looked_back_on), count(look_back_failed_on)) FROM {hazard_life} WHERE source = 'hazard_platform' AND counted AND listed_on IS NULL AND extensions = 0 AND reopened_on IS NULL;
SELECT CONCAT_WS(' ', COUNT(*), 0) FROM yhpt.hz_hazard h
WHERE h.deleted = '0' AND h.sup_date = '' AND h.closed_date <> ''
  AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'hz_hazard' AND r.row_key = h.hz_no)
  AND NOT EXISTS (SELECT 1 FROM aqzf.hazard a WHERE a.hazard_no = truth.half_width(h.ref_no) AND a.is_deleted = 0
    AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'hazard' AND r.row_key = a.hazard_no))
  AND NOT EXISTS (SELECT 1 FROM yhpt.hz_extension e WHERE e.hz_no = h.hz_no
    AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'hz_extension' AND r.row_key = e.ext_no))
  AND NOT EXISTS (SELECT 1 FROM yhpt.hz_flow f WHERE f.hz_no = h.hz_no AND f.step = '重新打开')
  AND EXISTS (SELECT 1 FROM yhpt.hz_look_back b WHERE b.hz_no = h.hz_no AND b.rc_date > h.closed_date
    AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'hz_look_back' AND r.row_key = b.rc_no))
  AND NOT EXISTS (SELECT 1 FROM yhpt.hz_look_back b WHERE b.hz_no = h.hz_no AND b.result = '不合格' AND b.rc_date > h.closed_date)
  AND NOT EXISTS (SELECT 1 FROM yhpt.hz_recheck b WHERE b.hz_no = h.hz_no AND b.result = '不合格' AND b.rc_date >= h.closed_date);

-- title: classes of hazards
SELECT concat_ws(' ', count(*), count(site), count(*) FILTER (WHERE class_code = 'fire')) FROM {hazard_class};
SELECT CONCAT_WS(' ', COUNT(*), SUM(c.site <> ''), SUM(c.kind = '消防安全')) FROM yhpt.hz_class c
WHERE NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'hz_class' AND r.row_key = c.hz_no);

-- title: forced measures of a unit, in force
SELECT concat_ws(' ', unit_code, count(*), count(*) FILTER (WHERE ended_on IS NULL)) FROM {forced_measure} WHERE counted GROUP BY unit_code;
SELECT CONCAT_WS(' ', truth.unit_of(f.zone_code, f.region_code), COUNT(*), SUM(truth.open_date(f.ended_date) IS NULL)) FROM aqzf.forced_measure f
WHERE f.is_deleted = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'forced_measure' AND r.row_key = f.measure_no)
GROUP BY truth.unit_of(f.zone_code, f.region_code);

-- title: items of penalties by kind and party
SELECT concat_ws(' ', item_kind, party_kind, count(*), coalesce(sum(amount_yuan), 0.00)) FROM {penalty_item} WHERE counted GROUP BY item_kind, party_kind;
SELECT CONCAT_WS(' ', p.item_kind, ELT(CAST(p.party_kind AS SIGNED), 'unit', 'person'), COUNT(*), COALESCE(SUM(CAST(NULLIF(REPLACE(truth.half_width(p.amount), ',', ''), '') AS DECIMAL(16, 2))), 0.00)) FROM aqzf.penalty_item p
WHERE p.is_deleted = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'penalty_item' AND r.row_key = p.item_no)
GROUP BY p.item_kind, p.party_kind;

-- title: the accident that a decision follows
SELECT concat_ws(' ', decision_no, accident_no) FROM {penalty_case} WHERE accident_no IS NOT NULL;
SELECT CONCAT_WS(' ', l.decision_no, truth.half_width(l.accident_no)) FROM aqzf.penalty_accident l
WHERE NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'penalty_accident' AND r.row_key = l.decision_no);

-- title: publications of decisions
SELECT concat_ws(' ', medium, count(*), sum(days_after_decision), count(withdrawn_on)) FROM {publication} WHERE counted GROUP BY medium;
SELECT CONCAT_WS(' ', CASE p.medium WHEN '1' THEN 'website' WHEN '2' THEN 'credit_china' WHEN '3' THEN 'enterprise_register' ELSE 'other' END,
  COUNT(*), SUM(DATEDIFF(p.published_date, d.decision_date)), COUNT(truth.open_date(p.withdrawn_date)))
FROM aqzf.publication p JOIN aqzf.penalty d ON d.decision_no = p.decision_no
WHERE p.is_deleted = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'publication' AND r.row_key = p.publication_no)
GROUP BY p.medium;

-- title: cases for the police
SELECT concat_ws(' ', outcome, count(*), count(transferred_on)) FROM {justice_transfer} WHERE counted GROUP BY outcome;
SELECT CONCAT_WS(' ', ELT(CAST(t.outcome AS SIGNED), 'accepted', 'refused', 'pending', 'not_approved'), COUNT(*), COUNT(truth.open_date(t.transferred_date))) FROM aqzf.transfer t
WHERE t.is_deleted = 0 AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'transfer' AND r.row_key = t.transfer_no)
GROUP BY t.outcome;

-- title: officers of a unit
SELECT concat_ws(' ', unit_code, count(*), count(*) FILTER (WHERE safety_major), max(certificate_valid_until)) FROM {officer} GROUP BY unit_code;
SELECT CONCAT_WS(' ', truth.unit_of(o.zone_code, o.region_code), COUNT(*), SUM(o.safety_major = 'Y'), MAX(o.valid_until)) FROM aqzf.officer o
WHERE NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'officer' AND r.row_key = o.certificate_no)
GROUP BY truth.unit_of(o.zone_code, o.region_code);

-- title: steps of hazards
SELECT concat_ws(' ', event_kind, count(*), min(happened_on), count(new_due_on)) FROM {hazard_event} GROUP BY event_kind;
SELECT CONCAT_WS(' ', e.kind, COUNT(*), MIN(e.day), COUNT(NULLIF(e.until, ''))) FROM (
  SELECT flow_no AS id, 'hz_flow' AS place, step_date AS day, NULL AS until, CASE step WHEN '清单登记' THEN 'registered' WHEN '交办' THEN 'assigned'
    WHEN '列入台账' THEN 'ledgered' WHEN '整改完成' THEN 'rectified' WHEN '销号' THEN 'closed' WHEN '重新打开' THEN 'reopened'
    WHEN '通报' THEN 'notified' ELSE 'withdrawn' END AS kind FROM yhpt.hz_flow
  UNION ALL SELECT ext_no, 'hz_extension', approved_date, new_limit, 'extended' FROM yhpt.hz_extension
  UNION ALL SELECT sup_no, 'hz_supervise', action_date, limit_date, IF(action = '挂牌', 'listed', 'delisted') FROM yhpt.hz_supervise
  UNION ALL SELECT matter_no, 'hz_matter', matter_date, NULL, CASE kind WHEN '移交' THEN 'transferred' WHEN '企业关闭' THEN 'left' ELSE 'refused' END FROM yhpt.hz_matter) e
WHERE NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = e.place AND r.row_key = e.id)
GROUP BY e.kind;

-- title: duties and reports of major hazards in a unit
SELECT concat_ws(' ', unit_code, count(*), count(*) FILTER (WHERE responsibility AND measures AND funds AND time_limit AND contingency),
  count(reported_to_regulator_on), count(reported_to_workers_on), sum(funds_wan)) FROM {hazard_duty} GROUP BY unit_code;
SELECT CONCAT_WS(' ', truth.unit_of(h.zone_code, h.region_code), COUNT(*), SUM(d.resp = '是' AND d.measure = '是' AND d.fund = '是' AND d.time_limit = '是' AND d.plan = '是'),
  COUNT(NULLIF(d.report_regulator, '')), COUNT(NULLIF(d.report_workers, '')), SUM(CAST(NULLIF(REPLACE(truth.half_width(d.fund_amount), ',', ''), '') AS DECIMAL(14, 2))))
FROM yhpt.hz_duty d JOIN yhpt.hz_hazard h ON h.hz_no = d.hz_no
WHERE NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'hz_duty' AND r.row_key = d.hz_no)
GROUP BY truth.unit_of(h.zone_code, h.region_code);

-- title: hazards that two systems hold
SELECT concat_ws(' ', source, counted, exclusion_reason, origins, count(*)) FROM {hazard} WHERE origins LIKE '%,%' GROUP BY source, counted, exclusion_reason, origins;
SELECT CONCAT_WS(' ', 'enforcement true enforcement,hazard_platform', COUNT(DISTINCT o.hazard_no)) FROM yhpt.hz_hazard p JOIN aqzf.hazard o ON o.hazard_no = truth.half_width(p.ref_no)
UNION ALL
SELECT CONCAT_WS(' ', 'hazard_platform false duplicate enforcement,hazard_platform', COUNT(*)) FROM yhpt.hz_hazard p JOIN aqzf.hazard o ON o.hazard_no = truth.half_width(p.ref_no);

-- title: uses of experts by task
SELECT concat_ws(' ', unit_code, task_kind, count(*), sum(score)) FROM {expert_use} WHERE counted GROUP BY unit_code, task_kind;
SELECT CONCAT_WS(' ', truth.unit_of(NULL, u.region_code), ELT(CAST(u.task_kind AS SIGNED), 'inspection', 'investigation', 'review', 'training'), COUNT(*), SUM(u.score))
FROM xypt.expert_use u
WHERE NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'expert_use' AND r.row_key = u.use_no)
GROUP BY truth.unit_of(NULL, u.region_code), u.task_kind;

-- title: fees of experts
SELECT concat_ws(' ', count(*), sum(fee_yuan)) FROM {expert_fee};
SELECT CONCAT_WS(' ', COUNT(*), SUM(CAST(f.fee AS DECIMAL(16, 2)))) FROM xypt.expert_fee f;

-- title: enterprises in and out of the campaign
SELECT concat_ws(' ', unit_code, scope_state, count(*), count(inspected_on), count(notice_on), count(closed_on)) FROM {campaign_firm} WHERE counted GROUP BY unit_code, scope_state;
SELECT CONCAT_WS(' ', s.unit, s.state, COUNT(*), COUNT(s.inspect_date), COUNT(s.notice_date), COUNT(s.closed_date)) FROM (
  SELECT c.*, truth.unit_of(c.zone_code, c.region_code) AS unit, CASE
    WHEN c.key_process = '是' OR c.key_chemical = '是' OR c.major_source = '是' OR c.risk_grade IN ('C', 'D') THEN 'in'
    WHEN c.key_process IS NULL OR c.key_chemical IS NULL OR c.major_source IS NULL OR c.risk_grade IS NULL THEN 'undetermined'
    ELSE 'out' END AS state
  FROM yhpt.hz_campaign c WHERE c.deleted = '0') s
WHERE NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'hz_campaign' AND r.row_key = s.ledger_no)
GROUP BY s.unit, s.state;

-- title: enterprises insured and standardised at the end of June 2026
SELECT concat_ws(' ', count(DISTINCT enterprise_key), count(DISTINCT enterprise_key) FILTER (WHERE cover_kind = 'insurance' AND from_on <= DATE '2026-06-30' AND until_before > DATE '2026-06-30')) FROM {subject_cover};
SELECT CONCAT_WS(' ', COUNT(DISTINCT s.code), COUNT(DISTINCT i.code)) FROM (
  SELECT truth.half_width(uscc) AS code FROM xypt.subject WHERE status = '1' AND uscc IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'subject' AND r.row_key = subject_id)) s
LEFT JOIN (SELECT truth.half_width(uscc) AS code FROM xypt.insurance WHERE coverage_from <= '2026-06-30' AND coverage_until >= '2026-06-30'
    AND NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'insurance' AND r.row_key = policy_no)) i ON i.code = s.code;

-- title: cells of entries and fields without a measure
SELECT concat_ws(' ', field, count(*), count(*) FILTER (WHERE measures = 0)) FROM {punishment_cell} GROUP BY field;
SELECT CONCAT_WS(' ', f.field, COUNT(*), SUM(m.entry IS NULL)) FROM
  (SELECT DISTINCT list_no FROM xypt.blacklist b WHERE NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'blacklist' AND r.row_key = b.list_no)) b
  CROSS JOIN (SELECT '01' AS code, 'financing' AS field UNION ALL SELECT '02', 'procurement' UNION ALL SELECT '03', 'bidding'
    UNION ALL SELECT '04', 'land' UNION ALL SELECT '05', 'honours' UNION ALL SELECT '06', 'qualification') f
  LEFT JOIN (SELECT DISTINCT j.list_no AS entry, j.field_code FROM xypt.joint_punishment j
    WHERE NOT EXISTS (SELECT 1 FROM truth.refused r WHERE r.source_table = 'joint_punishment' AND r.row_key = j.measure_no)) m
  ON m.entry = b.list_no AND m.field_code = f.code
GROUP BY f.field;
