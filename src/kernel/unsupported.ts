/** What the kernel cannot say; whoever asked turns to a database that can. */
export class Unsupported extends Error {
  constructor(what: string) {
    super(`unsupported ${what}`);
    this.name = "Unsupported";
  }
}
