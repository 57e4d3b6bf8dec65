/** Anything that lives in WebAssembly memory and must be given back by hand, such as an OpenCV Mat. */
export interface Deletable {
  delete(): void;
}

/**
 * Owns WebAssembly objects and deletes them, newest first, when its scope ends:
 *
 *     using arena = new Arena();
 *     const edges = arena.own(new cv.Mat());
 */
export class Arena implements Disposable {
  #owned: Deletable[] = [];

  /** Takes charge of an object and hands it back. */
  own<T extends Deletable>(object: T): T {
    this.#owned.push(object);
    return object;
  }

  [Symbol.dispose](): void {
    for (const object of this.#owned.reverse()) object.delete();
    this.#owned = [];
  }
}
