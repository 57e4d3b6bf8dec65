/** What the program tells a person beside the reports, and what becomes of standard output. */
import { printable } from '../../batch/reporters/escape.ts';

let fault: NodeJS.ErrnoException | undefined;

/** Tells a person something, on standard error. */
export function complain(sentence: string): void {
  process.stderr.write(`clearshot: ${sentence.split('\n').map(printable).join('\n')}\n`);
}

/** Prints to standard output, as long as somebody reads it. */
export function print(text: string): void {
  if (!fault) process.stdout.write(text);
}

/** Drops an output that nobody reads any more, such as one to `head`, and goes on with the others. */
export function outliveReaders(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (fault) return;
    fault = error;
    if (isLost()) complain(`Expected standard output that can be written but received: ${error.message}`);
  });
  process.stderr.on('error', () => {});
}

/** Resolves when standard output has taken everything, or has failed: a write tells of that later than it returns. */
export function settleOutput(): Promise<void> {
  return new Promise((resolve) => process.stdout.write('', () => resolve()));
}

/** Whether standard output lost what somebody wanted, as on a full disk. */
export function isLost(): boolean {
  return fault !== undefined && fault.code !== 'EPIPE';
}
