/** One scan of a JPEG, read without computing a pixel: damaged data breaks the rules of its own coding. */
import { BitReader } from './bitReader.ts';
import { Damage } from './damage.ts';
import { entropyData } from './entropyData.ts';
import { readBaseline } from './jpegBaseline.ts';
import { readProgressive } from './jpegProgressive.ts';
import type { Block, Layout, Scan } from './jpegTypes.ts';

/** Some encoders write a few bytes more than they need, or fill up with the same byte. */
const MAX_STRAY_BYTES = 16;

/**
 * Reads a scan to its end.
 *
 * @param at the first byte of its entropy-coded data
 * @param scratch as {@link entropyData} needs it
 * @returns where the next marker begins
 */
export function readScan(file: Uint8Array, at: number, scan: Scan, scratch: Uint8Array): number {
  const data = entropyData(file, at, scratch);
  const layout = layOut(scan);
  const perPart = scan.restartInterval > 0 ? scan.restartInterval : layout.units;
  const read = scan.isProgressive ? readProgressive : readBaseline;
  let start = 0;
  for (let unit = 0, part = 0; unit < layout.units; unit += perPart, part++) {
    if (part > 0) assertRestart(data.parts[part - 1]!.marker, part - 1);
    const { end } = data.parts[part]!;
    const reader = new BitReader(data.bytes, start, end);
    for (const component of scan.components) component.prediction = 0;
    read(reader, layout, scan, unit, Math.min(layout.units, unit + perPart));
    assertStray(data.bytes.subarray(reader.finish(), end));
    start = end;
  }
  assertStray(data.bytes.subarray(start, data.parts.at(-1)!.end));
  return data.end;
}

/** One component alone has units of one block, and none that only fill up (ITU-T T.81, A.2). */
function layOut({ components, unitColumns, unitRows }: Scan): Layout {
  const [part] = components;
  if (part && components.length === 1) {
    const { columns, rows, stride } = part.component;
    return { columns, units: columns * rows, blocks: [{ part, origin: 0, perColumn: 1, perRow: stride }] };
  }
  const blocks = components.flatMap((part) => {
    const { across, down, stride } = part.component;
    return Array.from({ length: across * down }, (_, i): Block => {
      const y = Math.floor(i / across);
      return { part, origin: y * stride + (i - y * across), perColumn: across, perRow: down * stride };
    });
  });
  return { columns: unitColumns, units: unitColumns * unitRows, blocks };
}

/** @param count restart markers before this one */
function assertRestart(marker: number, count: number): void {
  if (marker !== 0xd0 + (count % 8)) throw new Damage('a restart marker that is not there');
}

function assertStray(left: Uint8Array): void {
  if (left.length > MAX_STRAY_BYTES && left.some((byte) => byte !== left[0])) {
    throw new Damage(`${left.length} bytes more than its picture needs`);
  }
}
