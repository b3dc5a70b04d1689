import {streamPublished} from "../../data-loaders/stream-published.js";

await streamPublished("moments.duckdb.gz");
