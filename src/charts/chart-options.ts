/** What every chart takes beside its rows; all have defaults. */
export interface ChartOptions {
  /** In CSS pixels; below 480 a chart draws its narrow form. */
  width?: number;
  height?: number;
  locale?: string;
  currency?: string;
  /** The chart in a few words, for those who cannot see it. */
  ariaLabel?: string;
  /** What the chart shows, in a sentence. */
  ariaDescription?: string;
  /** What is said when there are no rows. */
  empty?: string;
  document?: Document;
}

/** Below this width labels go above bars and ticks thin out. */
export const narrow = 480;
