import type {CategoryNames} from "../format/category-label.js";
import type {Channel} from "./channel.js";
import type {Brush} from "../model/brush.js";
import type {Facet} from "../model/facet.js";

/** The rows that a chart's own are compared with, by the same channels, and what they are called. */
export interface OtherRows {
  readonly rows: readonly object[];
  readonly label: string;
}

/** What every chart takes beside its rows and channels; all have defaults. */
export interface ChartOptions {
  /** In CSS pixels; below 480 a chart draws its narrow form. */
  width?: number;
  height?: number;
  locale?: string;
  currency?: string;
  /** Names of the categories that their codes alone do not tell apart. */
  categoryNames?: CategoryNames;
  /** The chart in a few words, for those who cannot see it. */
  ariaLabel?: string;
  /** What the chart shows, in a sentence. */
  ariaDescription?: string;
  /** What is said when there are no rows. */
  empty?: string;
  /** The filter that marks choose a value of; rows are then asked without that filter, and steps back what is not chosen. */
  facet?: Facet;
  /** Lets a reader draw over a time axis to choose a period; rows are then asked without the period. */
  brush?: Brush;
  document?: Document;
}

/** What a drawing shows under some options, for the code that puts words around it. */
export interface Reading {
  /** What is drawn; several where they stand beside each other. */
  values: readonly Channel[];
  /** What distinguishes them: "by weekday"; or how long each is counted: "a day". */
  by?: readonly (Channel | undefined)[];
  every?: string;
  /** How it is to be read, after the unit. */
  how?: string;
  /** What holds of every drawing of its sort. */
  caption?: string;
}

/** A chart: rows and options in, an element out. Without a reading, its title has to be given. */
export interface Drawing<O> {
  (rows: readonly never[], options: O): Element;
  reading?: (options: O) => Reading;
  /** Its file in this folder, without the ending; packed code does not keep the names of functions. */
  file?: string;
}

/** Below this width labels go above bars and ticks thin out. */
export const narrow = 480;
