-- Grain: report; received by the end of the month and not verified by then.
SELECT
  h.report_no,
  h.received_on,
  h.channel,
  h.unit_code,
  CAST(p.cut_off - h.received_on AS INT) AS days
FROM hotline_report h
JOIN period p ON h.received_on < p.period_end
WHERE h.counted AND (h.verified_on IS NULL OR h.verified_on > p.cut_off)
ORDER BY h.received_on, h.report_no
