/**
 * Imports a TypeScript file of this repository and calls one of its exports:
 *   node scripts/runTypeScript.mjs <file> [export]
 */
import { runnerImport } from 'vite';

const [file, name] = process.argv.slice(2);
// Node 20 does not know `using`.
const { module } = await runnerImport(`./${file}`, { configFile: false, oxc: { target: 'node20' } });
if (name) await module[name]();
