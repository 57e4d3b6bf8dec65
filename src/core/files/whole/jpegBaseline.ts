/** The blocks of a baseline JPEG (ITU-T T.81, F.2.2). */
import type { BitReader } from './bitReader.ts';
import { Damage } from './damage.ts';
import {
  codeOf,
  DIFFERENCE_SHIFT,
  differencesOf,
  LENGTH,
  LOOKUP_BITS,
  RUN_COEFFICIENTS,
  RUN_ENDS,
  RUN_SHIFT,
  runsOf,
  tableOf,
} from './huffman.ts';
import type { Layout, Scan, ScanComponent } from './jpegTypes.ts';

/** In a block. */
const COEFFICIENTS = 64;

/** Stands for 16 coefficients that are 0. */
const RUN_OF_16 = 0xf0;

/** Bits of a word that are no part of a lookup. */
const UNUSED = 32 - LOOKUP_BITS;

/** Reads the units from one to another. */
export function readBaseline(
  reader: BitReader,
  { blocks }: Layout,
  _scan: Scan,
  from: number,
  to: number,
): void {
  const parts = blocks.map(({ part }) => partOf(part));
  for (let unit = from; unit < to; unit++)
    for (let i = 0; i < parts.length; i++) readBlock(reader, parts[i]!);
}

/** A component with all that its blocks are read with. */
type Part = ReturnType<typeof partOf>;

function partOf(component: ScanComponent) {
  const [dc, ac] = [tableOf(component.dc), tableOf(component.ac)];
  return {
    component,
    dc,
    differences: differencesOf(dc),
    ac,
    runs: runsOf(ac),
    most: component.mostDc,
  };
}

/** Nearly all bits of a file are read here, so it keeps what it needs in variables, and looks up several coefficients at once. */
function readBlock(reader: BitReader, { component, dc, differences, ac, runs, most }: Part): void {
  const { view } = reader;
  const start = reader.at;
  const difference = differences[(view.getUint32(start >>> 3) << (start & 7)) >>> UNUSED]!;
  component.prediction += difference === 0 ? reader.difference(dc) : difference >> DIFFERENCE_SHIFT;
  if (component.prediction > most || component.prediction < -most)
    throw new Damage('a brightness that no picture has');
  let at = reader.at + (difference & LENGTH);
  for (let k = 1; k < COEFFICIENTS; ) {
    const bits = view.getUint32(at >>> 3) << (at & 7);
    let run = runs[bits >>> UNUSED]!;
    let next = k + ((run >> RUN_SHIFT) & RUN_COEFFICIENTS);
    if (run > 0 && next < COEFFICIENTS) {
      at += run & LENGTH;
      if (run & RUN_ENDS) break;
      k = next;
      run = runs[(bits << (run & LENGTH)) >>> UNUSED]!;
      next = k + ((run >> RUN_SHIFT) & RUN_COEFFICIENTS);
      if (run > 0 && next < COEFFICIENTS) {
        at += run & LENGTH;
        if (run & RUN_ENDS) break;
        k = next;
      }
      continue;
    }
    const code = codeOf(ac, bits >>> 16);
    const size = code & 15;
    at += (code >> 8) + size;
    if (size === 0 && (code & 0xff) !== RUN_OF_16) break;
    k += ((code >> 4) & 15) + 1;
    if (k > COEFFICIENTS && size > 0) throw new Damage('a block of more than 64 coefficients');
  }
  reader.at = at;
}
