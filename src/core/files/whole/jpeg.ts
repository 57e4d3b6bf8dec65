/** Whether the data of a JPEG (ITU-T T.81) makes up its whole picture. */

import { Damage } from './damage.ts';
import { isRestart, PADDING } from './entropyData.ts';
import { type HuffmanTable, huffmanTable } from './huffman.ts';
import { readScan } from './jpegScan.ts';
import type { Component, Scan, ScanComponent } from './jpegTypes.ts';
import { markerFrom } from './markers.ts';

const BASELINE = 0xc0;
const EXTENDED = 0xc1;
const PROGRESSIVE = 0xc2;
const DHT = 0xc4;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;
const DRI = 0xdd;

/** The lowest frequency is 8 times the mean of samples from -128 to 127. */
const DC_PER_LEVEL = 8;
const MOST_LEVELS = 128;

/** What the segments so far have said. */
interface Headers {
  frame: Frame | undefined;
  dc: (HuffmanTable | undefined)[];
  ac: (HuffmanTable | undefined)[];
  /** Steps of the lowest frequency, by table. */
  steps: number[];
  restartInterval: number;
}

interface Frame {
  isProgressive: boolean;
  components: Component[];
  unitColumns: number;
  unitRows: number;
}

/**
 * Throws a {@link Damage} unless every block of the picture is there. Kinds of JPEG that no camera writes (12 bits,
 * arithmetic coding, lossless) are passed over.
 */
export function assertWholeJpeg(bytes: Uint8Array): void {
  const headers: Headers = { frame: undefined, dc: [], ac: [], steps: [], restartInterval: 0 };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scratch = new Uint8Array(bytes.length + PADDING);
  let at = 2;
  while (true) {
    at = markerFrom(bytes, at);
    const marker = bytes[at + 1];
    if (marker === undefined || marker === EOI) break;
    if (isStandalone(marker)) {
      at += 2;
      continue;
    }
    const end = at + 4 <= bytes.length ? at + 2 + view.getUint16(at + 2) : bytes.length + 1;
    if (end > bytes.length) throw new Damage('a segment that ends early');
    const segment = bytes.subarray(at + 4, end);
    if (isFrame(marker) && !isKnownFrame(marker, segment)) return;
    at = marker === SOS ? readScan(bytes, end, scanOf(segment, headers), scratch) : end;
    if (marker !== SOS) readSegment(marker, segment, headers);
  }
  assertComplete(headers.frame, bytes[at + 1] === EOI);
}

/** A picture whose blocks are all there is whole without its end mark, unless scans may be missing. */
function assertComplete(frame: Frame | undefined, hasEnd: boolean): void {
  if (!frame?.components.every(({ isRead }) => isRead)) throw new Damage('no data for a part of its picture');
  if (frame.isProgressive && !hasEnd) throw new Damage('data that ends early');
}

function isStandalone(marker: number): boolean {
  return isRestart(marker) || marker === 0xd8 || marker === 0x01;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== DHT && marker !== 0xc8 && marker !== 0xcc;
}

function isKnownFrame(marker: number, segment: Uint8Array): boolean {
  const [precision] = segment;
  const height = (segment[1]! << 8) | segment[2]!;
  return [BASELINE, EXTENDED, PROGRESSIVE].includes(marker) && precision === 8 && height > 0;
}

function readSegment(marker: number, segment: Uint8Array, headers: Headers): void {
  if (marker === DHT) readHuffmanTables(segment, headers);
  else if (marker === DQT) readSteps(segment, headers);
  else if (marker === DRI) headers.restartInterval = (segment[0]! << 8) | segment[1]!;
  else if (isFrame(marker)) headers.frame = readFrame(segment, marker === PROGRESSIVE);
}

function readHuffmanTables(segment: Uint8Array, headers: Headers): void {
  for (let at = 0; at + 17 <= segment.length; ) {
    const place = segment[at]!;
    const counts = segment.subarray(at + 1, at + 17);
    const size = counts.reduce((sum, count) => sum + count, 0);
    const tables = place >> 4 === 0 ? headers.dc : headers.ac;
    tables[place & 15] = huffmanTable(counts, segment.subarray(at + 17, at + 17 + size));
    at += 17 + size;
  }
}

function readSteps(segment: Uint8Array, headers: Headers): void {
  for (let at = 0; at < segment.length; ) {
    const place = segment[at]!;
    const isLong = place >> 4 > 0;
    headers.steps[place & 15] = isLong ? (segment[at + 1]! << 8) | segment[at + 2]! : segment[at + 1]!;
    at += isLong ? 129 : 65;
  }
}

function readFrame(segment: Uint8Array, isProgressive: boolean): Frame {
  const height = (segment[1]! << 8) | segment[2]!;
  const width = (segment[3]! << 8) | segment[4]!;
  const parts = Array.from({ length: segment[5]! }, (_, i) => segment.subarray(6 + i * 3, 9 + i * 3));
  const samplings = parts.map(([, sampling = 0x11]) => [sampling >> 4, sampling & 15] as const);
  if (samplings.length === 0 || samplings.some(([across, down]) => !(across > 0 && down > 0))) {
    throw new Damage('a header without channels');
  }
  const mostAcross = Math.max(...samplings.map(([across]) => across));
  const mostDown = Math.max(...samplings.map(([, down]) => down));
  const unitColumns = Math.ceil(width / (8 * mostAcross));
  const unitRows = Math.ceil(height / (8 * mostDown));
  const components = parts.map(([id = 0, , table = 0], i): Component => {
    const [across, down] = samplings[i]!;
    const stride = unitColumns * across;
    return {
      id,
      across,
      down,
      steps: table,
      columns: Math.ceil(Math.ceil((width * across) / mostAcross) / 8),
      rows: Math.ceil(Math.ceil((height * down) / mostDown) / 8),
      stride,
      known: new Uint32Array(isProgressive ? 2 * stride * unitRows * down : 0),
      isRead: false,
    };
  });
  return { isProgressive, components, unitColumns, unitRows };
}

function scanOf(segment: Uint8Array, { frame, dc, ac, steps, restartInterval }: Headers): Scan {
  if (!frame) throw new Damage('a scan before its header');
  const count = segment[0]!;
  const [start = 0, end = 63, bits = 0] = segment.subarray(1 + count * 2);
  const components = Array.from({ length: count }, (_, i): ScanComponent => {
    const [id, tables = 0] = segment.subarray(1 + i * 2, 3 + i * 2);
    const component = frame.components.find((each) => each.id === id);
    if (!component) throw new Damage('a scan of a channel that its header does not have');
    if (!frame.isProgressive || start === 0) component.isRead = true;
    const step = steps[component.steps] || 1;
    return {
      component,
      mostDc: (MOST_LEVELS * DC_PER_LEVEL) / step + 2,
      dc: dc[tables >> 4],
      ac: ac[tables & 15],
      prediction: 0,
    };
  });
  return {
    components,
    isProgressive: frame.isProgressive,
    start,
    end: Math.min(63, end),
    high: bits >> 4,
    low: bits & 15,
    restartInterval,
    unitColumns: frame.unitColumns,
    unitRows: frame.unitRows,
  };
}
