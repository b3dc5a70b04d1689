// The gallery drawn by the browser itself, to try tips, menus and sorting by hand.
import {galleryPage} from "./gallery-page.ts";
import {stateShapes} from "./state-shapes.ts";

document.querySelector("#observablehq-main")!.append(...galleryPage(document, stateShapes));
