/** What stands on a document or was typed never gets into anything that is written, unless it is asked for. */
import { beforeAll, describe, expect, it } from 'vitest';
import { REPORTER_NAMES } from '../../../src/batch/reporters/names.ts';
import { reporters } from '../../../src/batch/reporters/render.ts';
import { type CheckOptions, checkPhoto } from '../../../src/core/check.ts';
import type { Engine } from '../../../src/core/engine.ts';
import type { Photo } from '../../../src/core/photo.ts';
import { assembleReport, type PhotoReport, type RuleResult } from '../../../src/core/report.ts';
import { reportCsv } from '../../../src/core/reportCsv.ts';
import { loadNodeEngine } from '../../../src/node/engine.ts';
import { fixture, readFixture } from '../../support/fixtures.ts';

const EXPECTED = {
  surname: 'Quixotesson',
  givenNames: 'Zebulon',
  documentNumber: 'ZX9081726',
  birthDate: '1961-03-17',
  expiryDate: '2031-09-23',
  nationality: 'UTO',
};

/** Whole checks, on a machine that may be busy; milliseconds. */
const TIMEOUT = 60_000;

let photo: Photo;
let engine: Engine;
/** Everything that the lines say, in pieces of five characters and more. */
let secrets: string[];
let asked: PhotoReport;
beforeAll(async () => {
  photo = await readFixture(fixture('mrz-passport'));
  engine = await loadNodeEngine();
  asked = await checkPhoto(photo, engine, { includeReading: true }, 'passport.jpg');
  const { lines, fields } = asked.reading!;
  const dates = [fields.birthDate, fields.expiryDate].filter((date) => date !== null);
  secrets = [
    ...lines.flatMap((line) => line.split(/<+/)),
    ...Object.values(fields),
    ...dates,
    ...Object.values(EXPECTED),
  ]
    .filter((text): text is string => text !== null && text.length > 4)
    .flatMap((text) => [text, text.toLowerCase()]);
}, TIMEOUT);

function expectSecretsKept(text: string): void {
  for (const secret of secrets) expect(text.includes(secret), `"${secret}" was written`).toBe(false);
}

describe('a report', () => {
  it(
    'has the reading where it is asked for, and only there',
    () => {
      expect(secrets.length).toBeGreaterThan(8);
      expect(asked.reading!.lines).toHaveLength(2);
      expect(checkPhoto(photo, engine, {})).not.toHaveProperty('reading');
    },
    TIMEOUT,
  );

  it.each([
    ['on its own', {}],
    ['with a day', { today: '2026-11-28' }],
    ['held against what was typed', { today: '2026-11-28', expected: EXPECTED }],
  ] as [string, CheckOptions][])(
    '%s, and every reporter, keep the secrets',
    async (_, options) => {
      const done: RuleResult[] = [];
      const one = await checkPhoto(
        photo,
        engine,
        { ...options, onRuleDone: (rule) => done.push(rule) },
        'passport.jpg',
      );
      const report = assembleReport([one], 'standard', '1.0.0');
      expectSecretsKept(JSON.stringify(report));
      expectSecretsKept(JSON.stringify(done));
      expectSecretsKept(reportCsv(report));
      for (const name of REPORTER_NAMES) expectSecretsKept(reporters[name](report));
    },
    TIMEOUT,
  );
});
