import {UserError} from "../user-error.ts";

/**
 * An error in words for the person at the keyboard where it is theirs to mend (a full disk, a folder
 * that cannot be written, too little memory); any other error comes back as it is.
 */
export function explainFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error;
  const found = mendable.find(({sign}) => sign.test(error.message));
  if (found === undefined) return error;
  return new UserError(found.message(pathIn(error)), {cause: error});
}

const mendable = [
  {
    sign: /ENOSPC|no space left on device|max_temp_directory_size|not enough disk space/i,
    message: (path: string) =>
      `missing disk space: the disk is full${path}; free some space and run again`
  },
  {
    sign: /EACCES|EPERM|EROFS|ENOTDIR|EEXIST|permission denied|read-only file system/i,
    message: (path: string) => `invalid folder: cannot be read or written${path}`
  },
  {
    sign: /out of memory|failed to allocate/i,
    message: () => "missing memory: the build needs more; raise `memory` in report.config.ts"
  }
];

function pathIn(error: Error): string {
  if ("path" in error && typeof error.path === "string") return ` (${error.path})`;
  const quoted = /"([^"]*\/[^"]*)"/.exec(error.message);
  return quoted ? ` (${quoted[1]})` : "";
}
