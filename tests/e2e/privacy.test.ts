/** What stands on a document stays out of caches and journals, also where a report was asked to say it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { runCli } from '../support/cli.ts';

const PASSPORT = resolve('fixtures/mrz-passport.jpg');
const TYPED = { surname: 'Quixotesson', documentNumber: 'ZX9081726', birthDate: '1961-03-17' };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearshot-privacy-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('keeps no result that says, or depends on, what stands on a document', async () => {
  const typed = join(folder, 'typed.json');
  writeFileSync(typed, JSON.stringify(TYPED));
  const stores = ['--cache', join(folder, 'cache'), '--resume', join(folder, 'journal')];
  const asked = ['--include-reading', '--against', typed, '--today', '2026-11-28'];
  const { out, err } = await runCli(['check', PASSPORT, '--reporter', 'json', ...stores, ...asked], {
    cwd: folder,
  });
  const report: Report = JSON.parse(out);
  const { lines, fields } = report.photos[0]!.reading!;
  const secrets = [
    ...lines.flatMap((line) => line.split(/<+/)),
    ...Object.values(fields),
    ...Object.values(TYPED),
  ].filter((text): text is string => text !== null && text.length > 4);
  expect(secrets.length).toBeGreaterThan(4);
  const written = filesIn(folder)
    .filter((file) => file !== typed)
    .map((file) => readFileSync(file, 'utf8'));
  for (const text of [err, ...written]) for (const secret of secrets) expect(text).not.toContain(secret);
});

it('says nothing of it on a terminal unless asked', async () => {
  const json = await runCli(['check', PASSPORT, '--reporter', 'json', '--include-reading']);
  const [photo] = (JSON.parse(json.out) as Report).photos;
  const { out, err } = await runCli(['check', PASSPORT, '--today', 'now']);
  for (const word of photo!
    .reading!.lines.flatMap((line) => line.split(/<+/))
    .filter((text) => text.length > 4)) {
    expect(out + err).not.toContain(word);
  }
});

function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}
