/** The command line. What a command needs is loaded when it runs, so that `--version` answers at once. */
import { CommanderError } from 'commander';
import { buildProgram } from './program.ts';

const USAGE_EXIT = 2;

/** Runs a command line, without the program's own name, and gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  process.stdout.on('error', endOnBrokenOutput);
  let exitCode = 0;
  const program = buildProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_EXIT;
    process.stderr.write(`clearshot: ${error instanceof Error ? error.message : String(error)}\n`);
    return USAGE_EXIT;
  }
}

/** Whoever read our output, such as `head`, has seen enough; a disk that is full has not. */
function endOnBrokenOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(
    `clearshot: Expected standard output that can be written but received: ${error.message}\n`,
  );
  process.exit(USAGE_EXIT);
}
