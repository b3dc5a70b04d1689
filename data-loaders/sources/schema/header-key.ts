/** What a header cell is compared by: "User ID", "user_id" and "UserId" are the same column. */
export function headerKey(name: string): string {
  return name
    .replace(/^\uFEFF/, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
