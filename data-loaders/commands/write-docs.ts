import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {formatMetricsDoc} from "../publish/metrics-doc.ts";
import {project} from "../project.ts";
import {formatRelationsDoc} from "../publish/relations-doc.ts";
import {formatSourceDoc, formatSourcesIndex} from "../publish/source-doc.ts";
import {sources} from "../sources/index.ts";

await writeFile(join(project.root, "docs/metrics.md"), formatMetricsDoc());
await writeFile(join(project.root, "docs/relations.md"), await formatRelationsDoc());

const folder = join(project.root, "docs/sources");
await mkdir(folder, {recursive: true});
await writeFile(join(folder, "README.md"), formatSourcesIndex(sources));
for (const source of sources)
  await writeFile(join(folder, `${source.name}.md`), formatSourceDoc(source));
