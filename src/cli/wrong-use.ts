/** The command was called in a way that cannot be done: said to the person who called, with exit code 2. */
export class WrongUse extends Error {
  override name = 'WrongUse';
}
