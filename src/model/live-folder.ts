/** The folder of a report that the live files are in; a build that puts another report in its place leaves it there. */
export const liveFolder = "live";
