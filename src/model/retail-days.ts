/** Countries whose own days are known. */
export type Country =
  "AU" | "BR" | "CA" | "DE" | "ES" | "FR" | "GB" | "IE" | "IT" | "NL" | "NZ" | "US";

interface RetailDay {
  readonly name: string;
  /** The day in a year. */
  readonly on: (year: number) => Date;
  /** Where it is kept; everywhere if left out. */
  readonly countries?: readonly Country[];
}

const [sunday, monday, thursday] = [0, 1, 4];

/** Days on which shops sell more or less than on others, those of single countries first. */
const retailDays: readonly RetailDay[] = [
  {name: "Memorial Day", on: last(monday, 5), countries: ["US"]},
  {name: "Independence Day", on: fixed(7, 4), countries: ["US"]},
  {name: "Labor Day", on: nth(1, monday, 9), countries: ["US", "CA"]},
  {name: "Thanksgiving", on: nth(4, thursday, 11), countries: ["US"]},
  {name: "Thanksgiving", on: nth(2, monday, 10), countries: ["CA"]},
  {name: "Good Friday", on: easter(-2), countries: ["AU", "BR", "CA", "DE", "ES", "GB", "NZ"]},
  {
    name: "Easter Monday",
    on: easter(1),
    countries: ["AU", "DE", "FR", "GB", "IE", "IT", "NL", "NZ"]
  },
  {name: "Mother’s Day", on: easter(-21), countries: ["GB", "IE"]},
  {name: "Mother’s Day", on: nth(1, sunday, 5), countries: ["ES"]},
  {
    name: "Mother’s Day",
    on: nth(2, sunday, 5),
    countries: ["AU", "BR", "CA", "DE", "IT", "NL", "NZ", "US"]
  },
  {
    name: "Father’s Day",
    on: nth(3, sunday, 6),
    countries: ["CA", "FR", "GB", "IE", "NL", "US"]
  },
  {name: "Father’s Day", on: nth(2, sunday, 8), countries: ["BR"]},
  {name: "Father’s Day", on: nth(1, sunday, 9), countries: ["AU", "NZ"]},
  {name: "Lovers’ Day", on: fixed(6, 12), countries: ["BR"]},
  {name: "Children’s Day", on: fixed(10, 12), countries: ["BR"]},
  {name: "Boxing Day", on: fixed(12, 26), countries: ["AU", "CA", "GB", "NZ"]},
  {name: "New Year’s Day", on: fixed(1, 1)},
  {name: "Valentine’s Day", on: fixed(2, 14)},
  {name: "Easter Sunday", on: easter(0)},
  {name: "Halloween", on: fixed(10, 31)},
  {name: "Singles’ Day", on: fixed(11, 11)},
  {name: "Black Friday", on: nth(4, thursday, 11, 1)},
  {name: "Cyber Monday", on: nth(4, thursday, 11, 4)},
  {name: "Christmas Eve", on: fixed(12, 24)},
  {name: "Christmas Day", on: fixed(12, 25)},
  {name: "New Year’s Eve", on: fixed(12, 31)}
];

/**
 * The name of a day that matters to shops: "Black Friday". Days that only some countries keep, or keep on
 * different dates, need the shop's country.
 *
 * @param day midnight UTC of the day
 */
export function retailDay(day: Date, country?: Country): string | undefined {
  const year = day.getUTCFullYear();
  return retailDays.find(
    ({on, countries}) =>
      (!countries || (country && countries.includes(country))) && +on(year) === +day
  )?.name;
}

function fixed(month: number, day: number) {
  return (year: number) => new Date(Date.UTC(year, month - 1, day));
}

/** The n-th of a weekday in a month, and so many days after it. */
function nth(n: number, weekday: number, month: number, after = 0) {
  return (year: number) => {
    const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
    const day = 1 + ((weekday - first + 7) % 7) + 7 * (n - 1);
    return new Date(Date.UTC(year, month - 1, day + after));
  };
}

/** The last of a weekday in a month. */
function last(weekday: number, month: number) {
  return (year: number) => {
    const end = new Date(Date.UTC(year, month, 0));
    const back = (end.getUTCDay() - weekday + 7) % 7;
    return new Date(Date.UTC(year, month, -back));
  };
}

/** So many days after Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(after: number) {
  return (year: number) => {
    const golden = year % 19;
    const [century, rest] = [Math.floor(year / 100), year % 100];
    const drift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
    const moon = (19 * golden + century - Math.floor(century / 4) - drift + 15) % 30;
    const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
    const shift = Math.floor((golden + 11 * moon + 22 * week) / 451);
    const days = moon + week - 7 * shift + 114;
    return new Date(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1 + after));
  };
}
