/** The package as a stranger gets it: packed, and installed into a project of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a project that has the package, and gives its folder; whoever asked removes it. */
export async function installPackage(name: string): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), `clearshot-${name}-`));
  const [packed] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', project], '.'),
  );
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  npm(['install', '--prefer-offline', join(project, packed.filename)], project);
  return project;
}

/** Runs npm in a folder, and gives what it prints. */
export function npm(args: string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
