import {items as bars} from "./items/bars.ts";
import {items as columns} from "./items/columns.ts";
import type {GalleryItem} from "./items/gallery-item.ts";
import {items as grids} from "./items/grids.ts";
import {items as parts} from "./items/parts.ts";
import {items as prices} from "./items/prices.ts";
import {items as timeSeries} from "./items/time-series.ts";

/** Every chart with rows of the kind the sample has. */
export const galleryItems: readonly GalleryItem[] = [
  ...timeSeries,
  ...bars,
  ...columns,
  ...prices,
  ...parts,
  ...grids
];
