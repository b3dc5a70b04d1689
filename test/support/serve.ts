export type {Served} from "../../data-loaders/site/serve-folder.ts";
export {serveFolder as serve} from "../../data-loaders/site/serve-folder.ts";
