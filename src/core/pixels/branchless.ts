/**
 * Comparing pixels without branches: in a photo a branch goes one way or the other at random, and guessing wrong costs a
 * processor more than all the rest of an inner loop. For integers whose differences fit into 32 bits.
 */

/** The smaller of two integers. */
export function lesser(a: number, b: number): number {
  const over = a - b;
  return b + (over & (over >> 31));
}

/** The larger of two integers. */
export function greater(a: number, b: number): number {
  const over = a - b;
  return a - (over & (over >> 31));
}
