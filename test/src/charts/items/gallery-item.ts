import type {StateShapes} from "../../../../src/charts/choropleth.ts";

/** A chart to look at and to keep a snapshot of. */
export interface GalleryItem {
  name: string;
  title: string;
  subtitle: string;
  draw: (options: {width: number; document: Document; shapes: StateShapes}) => Element;
}
