/** Says why a file's picture cannot be whole; `assertWhole` turns it into the photo's error. */
export class Damage extends Error {
  override name = 'Damage';
}
