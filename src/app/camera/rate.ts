/** Counts how often something happens in a second, over the last two. */

const WINDOW = 2000;

export class Rate {
  #times: number[] = [];

  /** Notes that it happened, at a time in milliseconds. */
  add(time: number): void {
    this.#times.push(time);
    while (time - this.#times[0]! > WINDOW) this.#times.shift();
  }

  /** Times a second; null before there is a second to tell it from. */
  get value(): number | null {
    const [first = 0] = this.#times;
    const span = (this.#times.at(-1) ?? 0) - first;
    return span < 1000 ? null : ((this.#times.length - 1) * 1000) / span;
  }
}
