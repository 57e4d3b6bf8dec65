/** Prints how the live camera keeps up, from a film in place of a camera: npm run bench:live [-- --minutes 5] */
import { runnerImport } from 'vite';
import { giveUp, ROOT, takeOption } from './tools.mjs';

process.chdir(ROOT);
const args = process.argv.slice(2);
const minutes = Number(takeOption(args, '--minutes') ?? 5);
if (!(minutes > 0)) giveUp('Expected a number above 0 for --minutes');
if (args.length > 0) giveUp(`Expected --minutes but received ${args[0]}`);
const { module } = await runnerImport('./benchmarks/live/measure.ts', { configFile: false });
await module.measureLive(minutes);
