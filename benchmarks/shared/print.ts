/** Prints figures. */

/** A figure as it was printed, with the heading over it. */
export interface Printed {
  heading: string;
  name: string;
  value: string;
  /** What the project asks of it; empty where nothing is asked. */
  limit: string;
}

/** All that this run has printed, for the documents. */
export const printed: Printed[] = [];

let heading = '';

/** A heading over the figures of a part. */
export function printHeading(text: string): void {
  heading = text;
  console.log(`\n${text}`);
}

/** One figure; `limit` is what the project asks of it. */
export function printFigure(name: string, value: string, limit = ''): void {
  printed.push({ heading, name: name.trim(), value, limit });
  console.log(`  ${name.padEnd(44)}${value.padStart(12)}${limit && `   (${limit})`}`);
}

/** `87 ms` */
export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

/** `2.31 x` */
export function times(value: number): string {
  return `${value.toFixed(2)} x`;
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
