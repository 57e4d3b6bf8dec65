/**
 * The report: a contract that tools outside this repository read.
 * Types and tiny helpers only. All coordinates are photo pixels, upright, origin at the top left corner.
 */

/** Version of the report's shape; raised when a field changes its meaning or goes away. */
export const SCHEMA_VERSION = 1;

/** What a rule found. Not measured is `cantTell` or `notApplicable`, never `passed`. */
export type Outcome = 'passed' | 'failed' | 'cantTell' | 'notApplicable';

/** How bad a failure is, as the rule judges it; the preset turns it into a {@link Severity}. */
export type Level = 'minor' | 'major';

/** What a failure does to the photo's outcome. */
export type Severity = 'error' | 'warn' | 'off';

/** The whole photo's outcome. `error` means that the photo could not be read. */
export type PhotoOutcome = 'pass' | 'warn' | 'fail' | 'error';

/** A point `[x, y]` in pixels. */
export type Point = readonly [x: number, y: number];

/** Four corners: top left, top right, bottom right, bottom left of the document as it reads. */
export type Quad = readonly [Point, Point, Point, Point];

/** A place in the photo, as a closed polygon in photo pixels. */
export interface Region {
  polygon: Point[];
}

/** What is wrong and what to do about it, in the chosen language. */
export interface Message {
  id: string;
  problem: string;
  advice: string;
}

/** A measured value: a number in the unit its rule states, a category such as `scale`, or null when not measurable. */
export type MeasuredValue = number | string | null;

/** One rule's result for one photo. */
export interface RuleResult {
  id: string;
  outcome: Outcome;
  /** Given with `failed` only. */
  level: Level | null;
  /** Severity of the failure, or the one a major failure would have had. */
  severity: Exclude<Severity, 'off'>;
  /** 0 surely fine, 0.5 at the limit of the minor level, 1 surely defective; null when not known. */
  risk: number | null;
  measured: Record<string, MeasuredValue>;
  limits: Record<string, number>;
  /** Why the rule failed or could not tell; null when there is nothing to say. */
  message: Message | null;
  hints: Message[];
  regions: Region[];
  /** Time that this rule took, milliseconds; what it shares with others is in {@link Timings.facts}. */
  ms: number;
}

/** The document as it was found. Corners may lie outside the frame. */
export interface DocumentReport {
  quad: Quad;
  /** 0..1 */
  confidence: number;
}

/** Why a photo could not be read. */
export interface PhotoFault {
  code: string;
  message: string;
}

/** How the outcome compares with what was expected of the photo. A rule in neither list does not matter. */
export interface Expectation {
  /** `missingFailure` only when nothing failed unexpectedly. */
  status: 'asExpected' | 'unexpectedFailure' | 'missingFailure';
  /** Ids of the rules that did not do as expected. */
  rules: string[];
  /** Ids of the rules that had to fail. */
  mustFail: string[];
  /** Ids of the rules that had not to fail. */
  mustPass: string[];
}

/** How often a rule may be wrong about the photos that say what is expected of it; shares, 0..1. */
export interface Budget {
  /** Failures among the photos where it must pass. Without it, each one counts. */
  maxFalseAlarmRate?: number;
  /** Photos where it does not fail among those where it must. Without it, each one counts. */
  maxMissRate?: number;
}

/** What changed since an earlier report. */
export interface Drift {
  /** Photos that only this report has, and those that only the earlier one has. */
  added: string[];
  removed: string[];
  /** Photos, and with an id rules of photos, whose outcome is another one. */
  flipped: { file: string; rule: string | null; before: string; after: string }[];
  /** Measured values that moved by more than the tolerance. */
  moved: { file: string; rule: string; measured: string; before: MeasuredValue; after: MeasuredValue }[];
}

/** Milliseconds. */
export interface Timings {
  decode: number;
  locate: number;
  /** By name of what rules share, each without what it needed itself; absent where no rule was run. */
  facts?: Record<string, number>;
  total: number;
}

/** Everything known about one photo. */
export interface PhotoReport {
  /** The name as it was given. */
  file: string;
  /** Upright size in pixels; 0 when the photo could not be read. */
  width: number;
  height: number;
  outcome: PhotoOutcome;
  error: PhotoFault | null;
  document: DocumentReport | null;
  rules: RuleResult[];
  /** Id of the rule to fix first, or null. */
  fixFirst: string | null;
  expectation: Expectation | null;
  timings: Timings;
  /** What the document says; only where it was asked for. */
  reading?: ReadingReport | null;
}

/** What machine-readable lines say. */
export interface ReadingReport {
  /** `TD1`, `TD2`, `TD3`, `MRVA`, `MRVB`, `FRA-ID` or `FRA-DL`. */
  format: string;
  lines: string[];
  fields: ReadingFields;
  /** Whether each check digit agrees, by what it guards. */
  checks: Record<string, boolean>;
  /** Whether it may be relied on: all check digits agree, no character is doubtful, and the photo is good enough. */
  accepted: boolean;
}

/** Null where the format has no such field or it cannot be made out. */
export interface ReadingFields {
  documentNumber: string | null;
  surname: string | null;
  givenNames: string | null;
  /** As printed: ISO 3166-1 alpha-3 or a code of ICAO Doc 9303-3, section 5. */
  nationality: string | null;
  issuer: string | null;
  /** `YYYY-MM-DD`, `XX` for unknown parts. */
  birthDate: string | null;
  /** `YYYY-MM-DD` */
  expiryDate: string | null;
  sex: 'M' | 'F' | 'X' | null;
}

/** Which side of which kind of document a photo shows; null where that cannot be told. */
export interface Side {
  kind: 'passport' | 'visa' | 'card' | null;
  side: 'front' | 'back' | null;
}

/** What two photos make of each other. */
export interface PairJudgement {
  /** `failed` where they are no front and back of one document. */
  outcome: Outcome;
  message: Message | null;
  /** Advice that is no defect. */
  hints: Message[];
  front: Side;
  back: Side;
}

/** Counts over all photos of a report. */
export interface Summary {
  photos: number;
  pass: number;
  warn: number;
  fail: number;
  error: number;
  /** Failed photos by rule id. */
  failedRules: Record<string, number>;
}

/** A whole report, over one photo or many. */
export interface Report {
  schemaVersion: typeof SCHEMA_VERSION;
  tool: { name: 'clearshot'; version: string };
  preset: string;
  photos: PhotoReport[];
  summary: Summary;
  /** By rule id; given when there are any. */
  budgets?: Record<string, Budget>;
  /** Given when the report was compared with an earlier one. */
  drift?: Drift;
  /** Given when the photos are those of the two sides of one document. */
  pair?: PairJudgement;
}

/** Puts photos into a report: sorted by path, bytewise, and counted. */
export function assembleReport(photos: readonly PhotoReport[], preset: string, version: string): Report {
  const sorted = [...photos].sort((a, b) => compareBytewise(a.file, b.file));
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'clearshot', version },
    preset,
    photos: sorted,
    summary: summarise(sorted),
  };
}

/** Counts outcomes and failed rules. */
export function summarise(photos: readonly PhotoReport[]): Summary {
  const summary: Summary = { photos: photos.length, pass: 0, warn: 0, fail: 0, error: 0, failedRules: {} };
  for (const photo of photos) {
    summary[photo.outcome] += 1;
    for (const rule of photo.rules) {
      if (rule.outcome !== 'failed') continue;
      summary.failedRules[rule.id] = (summary.failedRules[rule.id] ?? 0) + 1;
    }
  }
  return summary;
}

/** The outcome of a photo that could be read, from its rules. */
export function photoOutcome(rules: readonly RuleResult[]): Exclude<PhotoOutcome, 'error'> {
  if (rules.some((rule) => rule.outcome === 'failed' && rule.severity === 'error')) return 'fail';
  if (rules.some((rule) => rule.outcome === 'failed')) return 'warn';
  return rules.some((rule) => rule.outcome === 'cantTell' && rule.severity === 'error') ? 'warn' : 'pass';
}

/** The report of a photo that could not be read. */
export function unreadablePhoto(file: string, error: PhotoFault): PhotoReport {
  return {
    file,
    width: 0,
    height: 0,
    outcome: 'error',
    error,
    document: null,
    rules: [],
    fixFirst: null,
    expectation: null,
    timings: { decode: 0, locate: 0, total: 0 },
  };
}

/** Orders two names by their UTF-8 bytes, the same everywhere and in every locale. */
export function compareBytewise(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (left !== right) return rankInUtf8(left) - rankInUtf8(right);
  }
  return a.length - b.length;
}

/** Halves of a pair stand for characters beyond all that have a code of their own. */
function rankInUtf8(code: number): number {
  return code >= 0xd800 && code <= 0xdfff ? code + 0x10000 : code;
}

/** A rule's headline number and the limit that it is held against. */
export interface Figure {
  value: number;
  bound: number;
  /** Whether the number must be at least the limit, not at most. */
  isFloor: boolean;
}

/**
 * Null when the rule has no figure, could not measure it, or judged by more than this figure: it failed for another reason, or
 * passed because the judge allows for an assumed scale.
 */
export function figureIn(
  { figure, floors = [] }: { figure?: { measured: string; limit: string }; floors?: readonly string[] },
  { outcome, measured, limits }: Pick<RuleResult, 'outcome' | 'measured' | 'limits'>,
): Figure | null {
  if (!figure) return null;
  const value = measured[figure.measured];
  const bound = limits[figure.limit];
  if (typeof value !== 'number' || bound === undefined) return null;
  const isFloor = floors.includes(figure.limit);
  const holds = isFloor ? value >= bound : value <= bound;
  const agrees = outcome === 'failed' ? !holds : outcome !== 'passed' || holds;
  return agrees ? { value, bound, isFloor } : null;
}
