export type {Served} from "../../data-loaders/serve-folder.ts";
export {serveFolder as serve} from "../../data-loaders/serve-folder.ts";
