import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {formatMetricsDoc} from "./metrics-doc.ts";
import {project} from "./project.ts";
import {formatRelationsDoc} from "./relations-doc.ts";

await writeFile(join(project.root, "docs/metrics.md"), formatMetricsDoc());
await writeFile(join(project.root, "docs/relations.md"), await formatRelationsDoc());
