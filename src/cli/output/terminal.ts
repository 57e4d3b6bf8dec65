/** Tells a person something beside the reports. */
export function complain(sentence: string): void {
  process.stderr.write(`clearshot: ${sentence}\n`);
}
