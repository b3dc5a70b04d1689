import {stateOutlines} from "../../data-loaders/publish/state-outlines.js";

process.stdout.write(await stateOutlines());
