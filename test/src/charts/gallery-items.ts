import {sparkline} from "../../../src/charts/sparkline.ts";
import {items as bars} from "./items/bars.ts";
import {items as columns} from "./items/columns.ts";
import type {GalleryItem} from "./items/gallery-item.ts";
import {items as grids} from "./items/grids.ts";
import {items as parts} from "./items/parts.ts";
import {items as prices} from "./items/prices.ts";
import {days} from "./items/shop.ts";
import {items as timeSeries} from "./items/time-series.ts";

/** Every chart with rows of the kind the sample has. */
export const galleryItems: readonly GalleryItem[] = [
  ...timeSeries,
  ...bars,
  ...columns,
  ...prices,
  ...parts,
  ...grids,
  {
    name: "sparkline",
    title: "Sparkline",
    subtitle: "for tiles",
    draw: ({document}) =>
      sparkline(
        days.slice(0, 60).map((row) => row.value),
        {document}
      )
  }
];
