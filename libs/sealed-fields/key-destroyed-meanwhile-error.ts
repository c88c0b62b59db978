/** A key was destroyed while its subject's words were recorded. Nothing was recorded; trying again makes a new key. */
export class KeyDestroyedMeanwhileError extends Error {
  override readonly name = 'KeyDestroyedMeanwhileError';

  constructor() {
    super('a key was destroyed while its subject’s words were recorded: nothing was recorded');
  }
}
