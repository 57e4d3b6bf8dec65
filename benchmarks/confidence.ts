/**
 * Fits the confidence to the network and the outlines of today, on sets of labelled photos:
 *   npm run tune:confidence [-- --bench <folder>]... [--fit-only] [--write]
 * To be run after each change of `models/locator` or of `src/core/document`. Prints what the curve in use does on each set,
 * and what a fitted one does on sources that it has not seen; --write puts the fitted one into
 * `src/core/document/confidence.ts`. --fit-only takes the outlines that were measured last.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { confidenceOf, isDocument, TERMS, type Weights } from '../src/core/document/confidence.ts';
import { photoSets } from './accuracy/photoSets.ts';
import { figureLines } from './confidence/figures.ts';
import { type Curves, crossValidated, fitCurves } from './confidence/fit.ts';
import { type LabelledOutline, measureOutlines, readOutlines } from './confidence/outlines.ts';
import { loadLocator } from './locator/finder.ts';
import { giveUp, printTable, takeFlag } from './shared/tools.ts';

const CURVE = 'src/core/document/confidence.ts';

export async function main(args: string[]): Promise<void> {
  const [isFitOnly, isWritten] = [takeFlag(args, '--fit-only'), takeFlag(args, '--write')];
  const sets = photoSets(args);
  const outlines: LabelledOutline[] = [];
  const { locator } = await loadLocator();
  for (const set of sets)
    outlines.push(...(isFitOnly ? readOutlines(set) : await measureOutlines(set, locator)));
  const names = sets.map(({ name }) => name);
  const inUse = outlines.map((outline) => ({
    outline,
    isFound: outline.evidence !== null && isDocument(outline.evidence),
    confidence: outline.evidence ? confidenceOf(outline.evidence) : 0,
  }));
  printTable(['the curve in use', ...names], figureLines(inUse, names));
  printTable(['fitted, on sources left out', ...names], figureLines(crossValidated(outlines), names));
  const curves = fitCurves(outlines);
  process.stdout.write(`${curvesText(curves)}\n`);
  if (isWritten) writeCurves(curves);
}

function writeCurves(curves: Curves): void {
  const text = readFileSync(CURVE, 'utf8');
  const [start, end] = ['// fitted:start\n', '\n// fitted:end'].map((marker) => text.indexOf(marker));
  if (start! < 0 || end! < start!) giveUp(`Expected // fitted:start and // fitted:end in ${CURVE}`);
  writeFileSync(
    CURVE,
    text.slice(0, start! + '// fitted:start\n'.length) + curvesText(curves) + text.slice(end!),
  );
}

function curvesText({ presence, right }: Curves): string {
  return [weightsText('PRESENCE', presence), weightsText('RIGHT', right)].join('\n');
}

function weightsText(name: string, weights: Weights): string {
  const all = (['offset', ...TERMS] as const).map((term) => `${term}: ${Number(weights[term].toFixed(3))}`);
  return `const ${name}: Weights = { ${all.join(', ')} };`;
}
