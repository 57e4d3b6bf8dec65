/** The command line. What a command needs is loaded when it runs, so that `--version` answers at once. */
import { CommanderError } from 'commander';
import { complain, isLost, outliveReaders, settleOutput } from './output/terminal.ts';
import { buildProgram } from './program.ts';

const USAGE_EXIT = 2;

/** Runs a command line, without the program's own name, and gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  outliveReaders();
  let exitCode = 0;
  const program = buildProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    exitCode = exitCodeOfError(error);
  }
  await settleOutput();
  return isLost() ? USAGE_EXIT : exitCode;
}

/** Help and the version end like an error; what is wrong with the options has been said by then. */
function exitCodeOfError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_EXIT;
  complain(error instanceof Error ? error.message : String(error));
  return USAGE_EXIT;
}
