/** The command line. What a command needs is loaded when it runs, so that `--version` answers at once. */
import { existsSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { REPORTER_NAMES } from './reporters/index.ts';
import { didYouMean } from './suggest.ts';
import { UsageError } from './usageError.ts';
import { VERSION } from './version.ts';

const USAGE_EXIT = 2;

const EXIT_CODES = `
Exit codes:
  0    no photo fails (warnings may be there, see check --max-warnings); with expectations, all is as expected
  1    at least one photo fails; with expectations, one is not as expected or a budget does not hold
  2    wrong usage, no photo found, or a photo that cannot be read
  130  interrupted`;

const EXAMPLES = `
Examples:
  clearshot check front.jpg back.heic
  clearshot check photos/ --reporter text --reporter json=report.json
  clearshot check 'photos/**/*.jpg' --preset strict --rule background=off`;

const INIT_EXAMPLES = `
Examples:
  clearshot init                                 writes clearshot.config.mjs
  clearshot check --print-config photos/a.jpg    shows what it does to a photo`;

/** Runs a command line, without the program's own name, and gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  process.stdout.on('error', endQuietlyOnBrokenPipe);
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

function buildProgram(end: (exitCode: number) => void): Command {
  const program = new Command('clearshot')
    .description('Checks photos of identity documents for what makes a reviewer reject them.')
    .version(VERSION, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'clearshot: ')) })
    .addHelpText('after', `${EXAMPLES}\n${EXIT_CODES}`)
    .allowExcessArguments();
  program.action(() => explainUsage(program));

  program
    .command('check')
    .description('check photos')
    .argument('[file|folder|glob...]', 'photos; folders are searched with all folders in them')
    .option(
      '-r, --reporter <name[=file]>',
      `${REPORTER_NAMES.join(', ')} (default: text); may be given more than once`,
      collect,
    )
    .option('--thumbnails', 'show small pictures of the photos in the html report')
    .option('--shard <i/n>', 'check only the i-th of n equal parts')
    .option('--files-from <file>', 'read the photos from a list, a line each (- for standard input)')
    .option('--stdin0', 'read the photos from standard input, NUL after each')
    .addOption(
      new Option('-c, --config <file>', 'configuration (default: the nearest clearshot.config.*)').env(
        'CLEARSHOT_CONFIG',
      ),
    )
    .option('--print-config <file>', 'print what would judge this photo, and check nothing')
    .addOption(
      new Option('-p, --preset <name>', 'lenient, standard (default) or strict').env('CLEARSHOT_PRESET'),
    )
    .option('--rule <id=severity>', 'error, warn or off for one rule; may be given more than once', collect)
    .option('-j, --jobs <n>', 'photos checked at a time (default: the number of cores, at most 4)')
    .option('--max-warnings <n>', 'exit with 1 when more photos than this have warnings')
    .option(
      '--expect <manifest>',
      'compare with what is expected of each photo (or folders: pass/, fail-<rule>/)',
    )
    .option('--update-expectations', 'write what was seen to the manifest')
    .addHelpText('after', `${EXAMPLES}\n${EXIT_CODES}`)
    .action(async (inputs: string[], options) => {
      if (inputs.length === 0 && !options.filesFrom && !options.stdin0 && options.printConfig === undefined) {
        throw new UsageError('Expected a file, a folder or a glob to check but received none');
      }
      const { check } = await import('./checkCommand.ts');
      end(await check(inputs, options));
    });

  program
    .command('init')
    .description('write a configuration to start from')
    .addHelpText('after', INIT_EXAMPLES)
    .action(async () => {
      const { init } = await import('./config/initCommand.ts');
      process.stdout.write(init());
    });

  program
    .command('rules')
    .description('list the rules')
    .action(async () => {
      const { listRules } = await import('./rulesCommand.ts');
      process.stdout.write(listRules());
    });

  program
    .command('explain')
    .description('explain a rule: what it measures, its limits, its messages')
    .argument('<rule>', 'the id of a rule')
    .action(async (id: string) => {
      const { explainRule } = await import('./rulesCommand.ts');
      process.stdout.write(explainRule(id));
    });
  return program;
}

/** Reached when the first word is no command. */
function explainUsage(program: Command): void {
  const [word] = program.args;
  if (word === undefined) program.help({ error: true });
  const commands = program.commands.map((command) => command.name());
  const hint = existsSync(word) ? `. Did you mean: clearshot check ${word}` : didYouMean(word, commands);
  throw new UsageError(
    `Expected a command (${commands.join(', ')}) but received ${JSON.stringify(word)}${hint}`,
  );
}

function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}

/** Whoever read our output, such as `head`, has seen enough. */
function endQuietlyOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
