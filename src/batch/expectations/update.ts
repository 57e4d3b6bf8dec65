/** `--update-expectations`: writes down what was seen. */
import { existsSync } from 'node:fs';
import { dirname, extname, relative, resolve, sep } from 'node:path';
import { compareBytewise, type PhotoReport } from '../../core/report.ts';
import type { RuleId } from '../../core/rules/index.ts';
import { writeWhole } from '../draft.ts';
import { UsageError } from '../usageError.ts';
import { formatCsvRow } from './csv.ts';
import { EMPTY_LIST, type Manifest, ROW_KEYS, type Row, readManifest, rowFinder } from './manifest.ts';

/**
 * Writes a manifest with one row a photo, sorted bytewise, so that it is reviewable as a diff. Rules that a row
 * ignores stay ignored; rows of photos that were not checked stay as they are, unless their photos are gone.
 */
export function updateManifest(path: string, photos: readonly PhotoReport[]): void {
  const earlier: Manifest = existsSync(path) ? readManifest(path) : { path, rows: [] };
  if (earlier.rows.some((row) => row.isLabelled)) {
    throw new UsageError(`Expected a manifest without labels to update but received ${path}`);
  }
  const folder = dirname(path);
  const rowOf = rowFinder(earlier);
  const rows = new Map<string, Row>();
  for (const row of earlier.rows) if (existsSync(resolve(folder, row.file))) rows.set(row.file, row);
  for (const photo of photos) {
    if (photo.error) continue;
    const row = rowOf(photo.file);
    const file = row?.file ?? relative(folder, photo.file).split(sep).join('/');
    rows.set(file, seenRow(file, photo, row));
  }
  const sorted = [...rows.values()].sort((a, b) => compareBytewise(a.file, b.file));
  writeWhole(path, FORMATS[extname(path)]!(sorted));
}

function seenRow(file: string, { rules }: PhotoReport, earlier?: Row): Row {
  const ignore = earlier?.ignore ?? [];
  const judged = rules.filter(({ id }) => !ignore.includes(id as RuleId));
  const fail = judged.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id as RuleId);
  const known = earlier?.pass && [...earlier.pass, ...earlier.fail].sort();
  const pass = known?.filter((id) => !fail.includes(id));
  return { file, fail: fail.sort(), ignore, ...(pass && { pass }), isLabelled: false };
}

const FORMATS: Record<string, (rows: readonly Row[]) => string> = {
  '.json': (rows) => {
    const entries = rows.map((row) => {
      const { file, ...lists } = written(row);
      return `  ${JSON.stringify(file)}: ${JSON.stringify(Object.keys(lists).length > 0 ? lists : 'pass')}`;
    });
    return entries.length > 0 ? `{\n${entries.join(',\n')}\n}\n` : '{}\n';
  },
  '.jsonl': (rows) => rows.map((row) => `${JSON.stringify(written(row))}\n`).join(''),
  '.csv': (rows) =>
    formatCsvRow(ROW_KEYS) +
    rows
      .map(({ file, fail, pass, ignore }) =>
        formatCsvRow([
          file,
          fail.join(' '),
          pass === undefined ? '' : pass.join(' ') || EMPTY_LIST,
          ignore.join(' '),
        ]),
      )
      .join(''),
};

/** Lists that say nothing are left out. */
function written({ file, fail, pass, ignore }: Row): Partial<Record<(typeof ROW_KEYS)[number], unknown>> {
  return {
    file,
    ...(fail.length > 0 && { fail }),
    ...(pass && { pass }),
    ...(ignore.length > 0 && { ignore }),
  };
}
