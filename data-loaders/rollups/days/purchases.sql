-- Every purchase event as it is: a line of an order, where no order export says better.
SELECT event_time, local_time, product_id, category_code, brand, price, user_id, session_id
FROM events
WHERE event_type = 'purchase' -- the step of the funnel in which money changes hands
