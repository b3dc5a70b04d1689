import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {formatMetricsDoc} from "../publish/metrics-doc.ts";
import {project} from "../project.ts";
import {formatRelationsDoc} from "../publish/relations-doc.ts";

await writeFile(join(project.root, "docs/metrics.md"), formatMetricsDoc());
await writeFile(join(project.root, "docs/relations.md"), await formatRelationsDoc());
