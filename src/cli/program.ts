/** The commands, their options and their help. */
import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { REPORTER_NAMES } from '../batch/reporters/names.ts';
import { UsageError } from '../batch/usageError.ts';
import { VERSION } from '../batch/version.ts';
import { LANGUAGES } from '../languages/index.ts';
import { didYouMean } from '../settings/suggest.ts';

/** With the rest of the help, no more lines than a terminal has. */
const EXAMPLES = `
Examples:
  clearshot check front.jpg back.heic
  clearshot check photos/ -r text -r html=report.html

Exit codes (clearshot check --help says more):
  0    no photo fails              1    a photo fails
  2    usage, or unreadable photo  130  interrupted`;

const CHECK_EXAMPLES = `
Examples:
  clearshot check front.jpg back.heic
  clearshot check photos/ -r text -r junit=report.xml -r html=report.html
  clearshot check 'photos/**/*.jpg' --preset strict --rule background=off
  clearshot check photos/ --expect expectations.json --update-expectations
  clearshot check photos/ --expect folders --baseline last.json --tolerance 0.05
  clearshot check photos/ --shard 1/4 -r json=shard-1.json
  find photos -name '*.jpg' -print0 | clearshot check --stdin0 -r ndjson`;

/** As a manual page has them: when each one comes, and what beats what. */
const CHECK_EXIT_CODES = `
Exit codes:
  0    no photo fails; there may be warnings, up to --max-warnings; a photo of
       which something is expected (--expect) counts by whether it came true;
       a shard or a list without photos is no failure
  1    a photo fails; one is not as expected and no budget allows for it; a
       budget is exceeded; something changed since the --baseline; or there are
       more warnings than --max-warnings
  2    wrong usage; an argument that names no photo; a photo that cannot be
       read; an expected photo that is gone; or a report that cannot be written,
       which is on standard output then, unless another one is; beats 1 and 0,
       because a photo that nobody saw is no success
  130  interrupted; what was done is in --cache and --resume`;

const MERGE_EXAMPLES = `
Examples:
  clearshot merge shard-*.json
  clearshot merge shard-*.json -r json=report.json -r html=report.html
  cat part-*.ndjson | clearshot merge - -r junit=report.xml

Exit codes are those of a check of all the photos: see clearshot check --help.`;

const WATCH_EXAMPLES = `
Examples:
  clearshot watch ~/Pictures/tethered
  clearshot watch incoming/ --preset strict -r text -r ndjson=seen.ndjson`;

const INIT_EXAMPLES = `
Examples:
  clearshot init                                 writes clearshot.config.mjs
  clearshot check --print-config photos/a.jpg    shows what it does to a photo`;

const RULES_EXAMPLES = `
Examples:
  clearshot rules
  clearshot rules | cut -d ' ' -f 1              only their ids`;

/** Explains the first rule: which ones there are is for `clearshot rules` to say. */
const EXPLAIN_EXAMPLES = `
Examples:
  clearshot explain blur
  clearshot rules                                lists the rules`;

/** Builds the program; `end` is told the exit code of the command that ran. */
export function buildProgram(end: (exitCode: number) => void): Command {
  const program = new Command('clearshot')
    .description('Checks photos of identity documents for what makes a reviewer reject them.')
    .usage('<command> [options]')
    .version(VERSION, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'clearshot: ')) })
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments();
  program.action(() => explainUsage(program));
  addCheck(program, end);
  addMerge(program, end);
  addWatch(program, end);
  addInit(program);
  addRules(program);
  addExplain(program);
  return program;
}

function addCheck(program: Command, end: (exitCode: number) => void): void {
  program
    .command('check')
    .description('check photos, alone or against what is expected of them')
    .argument('[file|folder|glob...]', 'photos; folders are searched with all folders in them')
    .optionsGroup('Which photos:')
    .option('--files-from <file>', 'read their paths from a file, a line each (- for standard input)')
    .option('--stdin0', 'read their paths from standard input, NUL after each')
    .option('--front <file>', 'the front of a document, whose back is given too')
    .option('--back <file>', 'its back: both are checked, and whether they belong together')
    .option('--shard <i/n>', 'only the i-th of n parts, whose sizes differ by at most one')
    .optionsGroup('How they are judged:')
    .addOption(configOption())
    .addOption(presetOption())
    .option(...RULE_OPTION)
    .option(
      '--today <date>',
      'the day on which documents must be valid: now, or YYYY-MM-DD (default: not judged)',
    )
    .option('--against <file>', 'a JSON file of what was typed, held against what documents say')
    .option(
      '--include-reading',
      'report names, numbers and dates that were read (default: only whether they hold)',
    )
    .option('--print-config <file>', 'print what would judge this photo, and check nothing')
    .addOption(languageOption())
    .option('--max-warnings <n>', 'exit with 1 when more photos than this have warnings')
    .optionsGroup('What they are compared with:')
    .option('--expect <manifest>', '.json, .jsonl or .csv; or folders, for pass/ and fail-<rule>/')
    .option('--update-expectations', 'write what was seen to the manifest')
    .option('--baseline <report>', 'an earlier json or ndjson report: fail where anything changed')
    .option('--tolerance <share>', 'what a number may change by (default: 0.01)')
    .optionsGroup('Reports:')
    .option(...REPORTER_OPTION)
    .option('--thumbnails', 'show small pictures of the photos in the html report')
    .optionsGroup('The work:')
    .option('-j, --jobs <n>', 'photos checked at a time (default: the number of cores, at most 4)')
    .option('--timeout <seconds>', 'what one photo may take (default: 30)')
    .option('--cache <folder>', 'keep results, and check only photos that are new or changed')
    .option('--resume <file>', 'write results down as they come, and go on from what is there')
    .addHelpText('after', `${CHECK_EXAMPLES}\n${CHECK_EXIT_CODES}`)
    .action(async (inputs: string[], options) => {
      const { filesFrom, stdin0, printConfig, front, back } = options;
      if (inputs.length === 0 && ![filesFrom, stdin0, printConfig, front, back].some(Boolean)) {
        throw new UsageError('Expected a file, a folder or a glob to check but received none');
      }
      const { check } = await import('./commands/check.ts');
      end(await check(inputs, options));
    });
}

function addMerge(program: Command, end: (exitCode: number) => void): void {
  program
    .command('merge')
    .description('put the reports of shards together')
    .argument('<report...>', 'reports that json or ndjson wrote (- for standard input)')
    .option(...REPORTER_OPTION)
    .option('--max-warnings <n>', 'exit with 1 when more photos than this have warnings')
    .addHelpText('after', MERGE_EXAMPLES)
    .action(async (reports: string[], options) => {
      const { merge } = await import('./commands/merge.ts');
      end(merge(reports, options));
    });
}

function addWatch(program: Command, end: (exitCode: number) => void): void {
  program
    .command('watch')
    .description('check photos as they arrive in a folder, until Ctrl-C')
    .argument('<folder>', 'a folder, such as one that a tethered camera writes to')
    .option(...REPORTER_OPTION)
    .addOption(configOption())
    .addOption(presetOption())
    .option(...RULE_OPTION)
    .addOption(languageOption())
    .addHelpText('after', WATCH_EXAMPLES)
    .action(async (folder: string, options) => {
      const { watch } = await import('./commands/watch.ts');
      end(await watch(folder, options));
    });
}

function addInit(program: Command): void {
  program
    .command('init')
    .description('write a configuration to start from')
    .addHelpText('after', INIT_EXAMPLES)
    .action(async () => {
      const { init } = await import('./commands/init.ts');
      process.stdout.write(init());
    });
}

function addRules(program: Command): void {
  program
    .command('rules')
    .description('list the rules')
    .addHelpText('after', RULES_EXAMPLES)
    .action(async () => {
      const { listRules } = await import('./commands/rules.ts');
      process.stdout.write(listRules());
    });
}

function addExplain(program: Command): void {
  program
    .command('explain')
    .description('explain a rule: what it measures, its limits, its messages')
    .argument('<rule>', 'the id of a rule')
    .addHelpText('after', EXPLAIN_EXAMPLES)
    .action(async (id: string) => {
      const { explainRule } = await import('./commands/rules.ts');
      process.stdout.write(explainRule(id));
    });
}

const REPORTER_OPTION = [
  '-r, --reporter <name[=file]>',
  `${REPORTER_NAMES.join(', ')} (default: text); may be given more than once`,
  collect,
] as const;

const RULE_OPTION = [
  '--rule <id=severity>',
  'error, warn or off for one rule; may be given more than once (env: CLEARSHOT_RULES, commas between)',
  collect,
] as const;

function configOption(): Option {
  const text = 'configuration (default: the nearest clearshot.config.*)';
  return new Option('-c, --config <file>', text).env('CLEARSHOT_CONFIG');
}

function presetOption(): Option {
  return new Option('-p, --preset <name>', 'lenient, standard (default) or strict').env('CLEARSHOT_PRESET');
}

function languageOption(): Option {
  const text = `of the messages: ${Object.keys(LANGUAGES).join(', ')} (default: en)`;
  return new Option('-l, --language <code>', text).env('CLEARSHOT_LANGUAGE');
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
