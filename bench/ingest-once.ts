import {readConfig} from "../data-loaders/config.ts";
import {ingest} from "../data-loaders/ingest/ingest.ts";

// One ingest in a process of its own, so that its memory can be watched from outside.
const [csv, store] = process.argv.slice(2);
await ingest({paths: [csv!], store: store!, config: readConfig({})});
