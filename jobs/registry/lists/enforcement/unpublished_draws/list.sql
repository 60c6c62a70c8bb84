-- Grain: draw; draws from 1 January to the end of the month not published by then.
SELECT
  d.draw_no,
  d.drawn_on,
  d.department,
  d.unit_code,
  d.units_drawn,
  d.published_on
FROM random_draw d
JOIN period p
  ON d.drawn_on >= CAST(DATE_TRUNC('YEAR', p.period_start) AS DATE)
  AND d.drawn_on < p.period_end
WHERE d.counted AND (d.published_on IS NULL OR d.published_on > p.cut_off)
ORDER BY d.drawn_on, d.draw_no
