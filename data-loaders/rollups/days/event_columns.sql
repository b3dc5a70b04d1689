-- How many events there are and at how many moments; no moment is in two days.
SELECT count(*) AS events, count(DISTINCT event_time) AS moments
FROM events
