/** Whether an address is of a file of `live/`, which a page asks for again and again and which need not be there. */
export function isLiveFile(address: string): boolean {
  return /\/live\/[\w-]+\.json$/.test(address);
}
