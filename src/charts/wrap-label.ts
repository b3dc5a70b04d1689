/** A label broken at spaces and after dashes into lines of at most so many letters; a longer word stays whole. */
export function wrapLabel(label: string, letters: number): string {
  const lines: string[] = [];
  for (const part of label.split(/(?<=[\s–-])/)) {
    const last = lines.at(-1);
    if (last !== undefined && (last + part).trimEnd().length <= letters)
      lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd()).join("\n");
}
