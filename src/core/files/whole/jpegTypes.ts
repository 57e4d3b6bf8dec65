/** What is known of a JPEG while its scans are read. */
import type { HuffmanTable } from './huffman.ts';

/** One colour channel. */
export interface Component {
  id: number;
  /** Blocks in a unit, across and down. */
  across: number;
  down: number;
  /** Number of its table of steps. */
  steps: number;
  /** Blocks that the picture needs, and blocks in a row with those that only fill up units. */
  columns: number;
  rows: number;
  stride: number;
  /** Of a progressive JPEG, a bit for each coefficient that is not 0, two words a block. */
  known: Uint32Array;
  /** Whether the lowest frequency was read. */
  isRead: boolean;
}

/** A component in a scan, with its tables. */
export interface ScanComponent {
  component: Component;
  /** The largest lowest frequency that a picture can have, in steps. */
  mostDc: number;
  dc: HuffmanTable | undefined;
  ac: HuffmanTable | undefined;
  /** The lowest frequency of its last block, in steps. */
  prediction: number;
}

/** What the headers say of a scan (ITU-T T.81, B.2.3). */
export interface Scan {
  components: ScanComponent[];
  isProgressive: boolean;
  /** First and last coefficient. */
  start: number;
  end: number;
  /** Bits that earlier scans left, and those that this one leaves. */
  high: number;
  low: number;
  /** Units between restart markers; 0 for none. */
  restartInterval: number;
  /** Units of the frame. */
  unitColumns: number;
  unitRows: number;
}

/** The units of a scan, in rows, and the blocks of each. */
export interface Layout {
  columns: number;
  units: number;
  blocks: Block[];
}

/** Where a unit's block lies in its component: `origin + column * perColumn + row * perRow`. */
export interface Block {
  part: ScanComponent;
  origin: number;
  perColumn: number;
  perRow: number;
}
