/** The name that was probably meant, as a question to end an error with; nothing when none is near. */
export function didYouMean(typed: string, names: readonly string[]): string {
  const nearest = nearestName(typed, names);
  return nearest === undefined ? '' : `. Did you mean ${nearest}?`;
}

/** The name that needs the fewest typing corrections, or undefined when even that one needs too many; never one that reads the same. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const most = Math.max(1, Math.floor(typed.length * 0.4));
  let nearest: string | undefined;
  let least = most + 1;
  for (const name of names) {
    if (name.normalize() === typed.normalize()) continue;
    const corrections = editDistance(typed.toLowerCase(), name.toLowerCase());
    if (corrections >= least) continue;
    least = corrections;
    nearest = name;
  }
  return nearest;
}

/** Letters to insert, drop or replace until `from` reads `to` (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
