import crossfilter from "crossfilter2";

/** Sums of groups by crossfilter2; distinct values by how many rows of each group have them. */
export default function open(columns) {
  const {day, views, carts, purchases, session, user} = columns;
  const rows = crossfilter(Array.from(day, (_, i) => i));
  const days = rows.dimension((i) => day[i]);
  const groups = new Map();
  const groupOf = (key, isDistinct) => {
    const name = `${key} ${isDistinct}`;
    if (!groups.has(name)) {
      const values = columns[key];
      const change = (sign) => (sum, i) => {
        sum.n += sign;
        sum.views += sign * views[i];
        sum.carts += sign * carts[i];
        sum.purchases += sign * purchases[i];
        if (isDistinct) {
          count(sum.sessions, session[i], sign);
          count(sum.users, user[i], sign);
        }
        return sum;
      };
      const none = () => ({
        n: 0,
        views: 0,
        carts: 0,
        purchases: 0,
        sessions: new Map(),
        users: new Map()
      });
      groups.set(
        name,
        rows
          .dimension((i) => values[i])
          .group()
          .reduce(change(1), change(-1), none)
      );
    }
    return groups.get(name);
  };
  return (from, to, keys, isDistinct) => {
    days.filterRange([from, to + 1]);
    return keys.map((key) =>
      groupOf(key, isDistinct)
        .all()
        .filter(({value}) => value.n > 0)
        .map(({key: group, value}) => [
          group,
          value.views,
          value.carts,
          value.purchases,
          ...(isDistinct ? [value.sessions.size, value.users.size] : [])
        ])
    );
  };
}

function count(counts, value, sign) {
  const n = (counts.get(value) ?? 0) + sign;
  if (n > 0) counts.set(value, n);
  else counts.delete(value);
}
