/** A mistake the person at the keyboard can mend: the command prints its message alone and exits 2. */
export class UserError extends Error {
  override name = "UserError";
}
