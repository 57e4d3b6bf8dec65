/** The progress bar on standard error. */

/** Shows how far a batch is. */
export interface Progress {
  advance(): void;
  /** Prints to standard output without tearing the bar apart. */
  print(text: string): void;
  stop(): void;
}

/** A bar where standard error is a terminal, else nothing. */
export async function startProgress(photos: number): Promise<Progress> {
  const print = (text: string) => void process.stdout.write(text);
  if (!process.stderr.isTTY || photos < 2) return { advance: () => {}, print, stop: () => {} };
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: '{bar} {value}/{total} photos  {eta_formatted} left',
    barCompleteChar: '━',
    barIncompleteChar: '─',
    barsize: 24,
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  });
  bar.start(photos, 0);
  return {
    advance: () => bar.increment(),
    print(text) {
      process.stderr.write('\r\x1b[K');
      print(text);
    },
    stop: () => bar.stop(),
  };
}
