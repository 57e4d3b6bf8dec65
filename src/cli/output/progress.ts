/** The progress bar on standard error. */

/** Shows how far a batch is. */
export interface Progress {
  advance(): void;
  /** Prints to standard output without tearing the bar apart. */
  print(text: string): void;
  stop(): void;
}

const BAR_WIDTH = 24;
const CLEAR_LINE = '\r\x1b[K';

/** Where the bar and the text go. */
export interface Terminal {
  stdout: Pick<NodeJS.WriteStream, 'write'>;
  stderr: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
}

/** A bar where standard error is a terminal and the number of photos is known, else nothing. */
export function startProgress(photos: number | undefined, terminal: Terminal = process): Progress {
  const { stdout, stderr } = terminal;
  if (!stderr.isTTY || !photos)
    return { advance: () => {}, print: (text) => void stdout.write(text), stop: () => {} };
  const start = performance.now();
  let done = 0;
  let isShown = true;
  const show = () => {
    if (isShown) stderr.write(`${CLEAR_LINE}${describeProgress(done, photos, performance.now() - start)}`);
  };
  const clear = () => {
    if (isShown) stderr.write(CLEAR_LINE);
  };
  show();
  return {
    advance() {
      done += 1;
      show();
    },
    print(text) {
      clear();
      stdout.write(text);
      show();
    },
    stop() {
      clear();
      isShown = false;
    },
  };
}

/** `━━━━━━──────────────────  12/48 photos  1 min 5 s left`; `elapsed` is in milliseconds. */
export function describeProgress(done: number, photos: number, elapsed: number): string {
  const filled = Math.floor((done / photos) * BAR_WIDTH);
  const bar = '━'.repeat(filled) + '─'.repeat(BAR_WIDTH - filled);
  const left = done === 0 || done === photos ? '' : `  ${duration((elapsed / done) * (photos - done))} left`;
  return `${bar}  ${done}/${photos} photos${left}`;
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
