/** A command line or a call that cannot be carried out. The message is all that the person needs. */
export class UsageError extends Error {
  override name = 'UsageError';
}
