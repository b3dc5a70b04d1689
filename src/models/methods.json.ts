import {streamPublished} from "../../data-loaders/stream-published.js";

await streamPublished("methods.json");
