import {followFilters} from "./follow-filters.ts";

followFilters((choices) => [...choices]);
