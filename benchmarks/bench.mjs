/**
 * Scores the built command line on the benchmark photos.
 *   npm run bench [-- --bench <folder>] [-- --baselines] [-- any option of the benchmark's score.mjs]
 * The folder is --bench, else CLEARSHOT_BENCH, else ../shared/bench. Photos are made once and kept in .cache/bench.
 * With --baselines, what is commonly measured is scored on the same photos too.
 */
import { join } from 'node:path';
import { printBaselines } from './baselines.mjs';
import { benchPhotos, runNode } from './photos.mjs';
import { checkFolder, takeFlag } from './tools.mjs';

const args = process.argv.slice(2);
const withBaselines = takeFlag(args, '--baselines');
const { bench, manifest, photos, report } = benchPhotos(args);
checkFolder(photos, report, '--jobs', '2');
process.exitCode = runNode(join(bench, 'score.mjs'), '--manifest', manifest, '--report', report, ...args);
if (withBaselines) await printBaselines({ manifest, photos, report });
