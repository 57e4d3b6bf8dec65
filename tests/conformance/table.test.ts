import { expect, it } from 'vitest';
import { type ConformanceRow, readRow, writeRow } from '../support/conformanceTable.ts';

it('reads what it wrote', () => {
  const row: ConformanceRow = {
    background: { outcome: 'passed', measured: { busyShare: 0, contrast: 37.0945, place: 'top left' } },
    obstruction: { outcome: 'notApplicable', measured: {} },
    recapture: { outcome: 'cantTell', measured: { rasterPeak: null, luma: -1e-7, fineDetail: 12.1657 } },
  };
  const line = writeRow('good-wood', row);
  expect(line).not.toContain('\n');
  expect(readRow(line)).toEqual(['good-wood', row]);
});
