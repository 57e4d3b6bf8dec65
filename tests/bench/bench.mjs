/**
 * Scores the built command line on the benchmark photos.
 *   npm run bench [-- --bench <folder>] [-- any option of the benchmark's score.mjs]
 * The folder is --bench, else CLEARSHOT_BENCH, else ../shared/bench. Photos are made once and kept in .cache/bench.
 */
import { join } from 'node:path';
import { benchPhotos, runNode } from './photos.mjs';
import { checkFolder } from './tools.mjs';

const args = process.argv.slice(2);
const { bench, manifest, photos, report } = benchPhotos(args);
checkFolder(photos, report, '--jobs', '2');
process.exitCode = runNode(join(bench, 'score.mjs'), '--manifest', manifest, '--report', report, ...args);
