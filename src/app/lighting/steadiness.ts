/** For what share of the last seconds each rule was green. */

interface Span {
  start: number;
  end: number;
  green: boolean;
}

/** A gap between looks that is longer, milliseconds, is time in which nobody looked. */
const LONGEST_GAP = 2000;

/** The longest time that is remembered, milliseconds. */
const MEMORY = 60_000;

export class Steadiness {
  readonly #spans = new Map<string, Span[]>();
  #time: number | null = null;

  /** Notes how the rules stand at a time, milliseconds; it holds until the next. */
  add(time: number, standings: ReadonlyMap<string, boolean>): void {
    const start = this.#time ?? time;
    this.#time = time;
    if (time - start > LONGEST_GAP) return;
    for (const [id, green] of standings) this.#extend(id, { start, end: time, green });
  }

  /** Share of the last so many milliseconds, by rule; rules that were not measured in them are left out. */
  shares(window: number): Map<string, number> {
    const from = (this.#time ?? 0) - window;
    const shares = [...this.#spans].flatMap(([id, spans]): [string, number][] => {
      const lengths = spans.map(({ start, end, green }) => ({ length: end - Math.max(start, from), green }));
      const known = lengths.filter(({ length }) => length > 0);
      const total = sum(known);
      return total > 0 ? [[id, sum(known.filter(({ green }) => green)) / total]] : [];
    });
    return new Map(shares);
  }

  /** Spans that touch and agree become one, so that an hour takes no more memory than a minute. */
  #extend(id: string, span: Span): void {
    const spans = (this.#spans.get(id) ?? []).filter(({ end }) => span.end - end <= MEMORY);
    const last = spans.at(-1);
    if (last && last.green === span.green && last.end === span.start) last.end = span.end;
    else spans.push(span);
    this.#spans.set(id, spans);
  }
}

function sum(spans: readonly { length: number }[]): number {
  return spans.reduce((total, { length }) => total + length, 0);
}
