import {finding as retentionTrend} from "../../../../src/findings/customers/retention-trend.ts";
import {testQueries} from "../../../support/test-queries.ts";

// The first half of those who have had thirty days, up to March 1, began before January 31.
testQueries(
  `CREATE TABLE sales AS SELECT customer_no, CAST('2020-' || d AS DATE) AS day, kind FROM (VALUES
    (1, '01-01', 'sale'), (1, '01-31', 'sale'),
    (2, '01-30', 'sale'), (2, '03-01', 'sale'),
    (3, '01-31', 'sale'), (3, '01-31', 'sale'), (3, '02-05', 'return'),
    (4, '03-01', 'sale'), (4, '03-05', 'sale'),
    (5, '03-02', 'sale'), (5, '03-31', 'sale'),
    (NULL, '01-02', 'sale'), (NULL, '01-03', 'sale')
  ) AS line(customer_no, d, kind)`,
  [["customers-retention-trend", retentionTrend.sql, ["1 | 2 | 1", "2 | 2 | 1"]]]
);
