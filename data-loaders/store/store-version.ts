/**
 * Version of what builds keep between runs. It is part of the name of every kept result, as is the code that
 * makes it. So there are two reasons to raise it: results have to be made again although no code of ours has
 * changed, as when a package reads files in another way; and the manifest has another form.
 */
export const storeVersion = 4;
