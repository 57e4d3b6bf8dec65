import { Analysis } from './analysis.ts';
import { fillsFrame } from './document/framing.ts';
import type { Engine } from './engine.ts';
import { describeOpenCvError, hasOpenCv, loadOpenCv } from './engines/opencv.ts';
import { type Catalogue, messagesOf, translatedWords } from './messages/catalogue.ts';
import { formatMessage } from './messages/format.ts';
import { assertPhoto, type Photo } from './photo.ts';
import { limitsOf, severityOf } from './presets.ts';
import { isAccepted } from './reading/acceptance.ts';
import { parseIsoDate } from './reading/dates.ts';
import { readDocument } from './reading/facts.ts';
import { turnedUpright } from './reading/readLines.ts';
import type { ReadingRequest } from './reading/request.ts';
import { firstRepair } from './repairOrder.ts';
import {
  type PhotoReport,
  photoOutcome,
  type ReadingReport,
  type RuleResult,
  type Severity,
} from './report.ts';
import { RULES, type RuleId } from './rules/index.ts';
import { factsFor, type Judgement, type MessageChoice, type Preset, type Rule } from './rules/rule.ts';

/** How a photo is checked. */
export interface CheckOptions extends ReadingRequest {
  /** Default `standard`. */
  preset?: Preset;
  /** Overrides by rule: a severity for all its failures (`off` leaves the rule out), and limits. */
  rules?: Partial<Record<RuleId, Severity | readonly [Severity, Record<string, number>]>>;
  /** What the messages say, in another language than English. */
  texts?: Catalogue;
  /** Whether the report says what the document says: names, numbers and dates. Default: no. */
  includeReading?: boolean;
  /** Called with each rule's result as soon as it is there: in a fresh worker those first that need no OpenCV. */
  onRuleDone?: (result: RuleResult) => void;
  /** Called when a rule throws, which may leave the engine damaged. */
  onBreakdown?: (error: unknown) => void;
}

/**
 * Checks one photo with all rules that are not off. Where OpenCV is not there yet, the rules that can do without it come first.
 *
 * @param photo decoded, upright, opaque sRGB pixels
 * @param engine from `loadEngine`
 * @param file the name the report gives the photo
 * @returns rejects with a {@link PhotoError} when the pixels cannot be those of a photo, and with a RangeError when `today` is no
 *   date; a rule that throws is `cantTell` instead
 */
export async function checkPhoto(
  photo: Photo,
  engine: Engine,
  options: CheckOptions = {},
  file = '',
): Promise<PhotoReport> {
  assertPhoto(photo);
  assertDate(options.today);
  const start = performance.now();
  const { today, expected } = options;
  const request = { ...(today !== undefined && { today }), ...(expected && { expected }) };
  const analysis = new Analysis(photo, engine, undefined, request);
  turnUpright(analysis);
  const document = analysis.document;
  const locate = performance.now() - start;
  const rules = await runRules(analysis, options);
  return {
    file,
    width: photo.width,
    height: photo.height,
    outcome: photoOutcome(rules),
    error: null,
    document: document && { quad: document.quad, confidence: document.confidence },
    rules,
    fixFirst: firstRepair(rules, RULES),
    expectation: null,
    timings: { decode: 0, locate, facts: analysis.factTimes, total: performance.now() - start },
    ...(options.includeReading && { reading: reportReading(analysis, rules) }),
  };
}

/** Results of all rules in use, in registry order. */
async function runRules(analysis: Analysis, options: CheckOptions): Promise<RuleResult[]> {
  const rules = rulesInUse(options);
  const results = new Map<Rule, RuleResult>();
  const run = (rule: Rule) => {
    const result = runRule(rule, analysis, options);
    results.set(rule, result);
    options.onRuleDone?.(result);
  };
  const late = rules.filter(isLate);
  for (const rule of rules) if (!late.includes(rule)) run(rule);
  if (late.length > 0) await loadOpenCv();
  for (const rule of late) run(rule);
  return rules.map((rule) => results.get(rule)!);
}

/** Whether a rule waits for OpenCV. */
export function isLate({ usesOpenCv }: Rule): boolean {
  return usesOpenCv === true && !hasOpenCv();
}

/** Machine-readable lines say surely which way their document reads. */
function turnUpright(analysis: Analysis): void {
  const { document, photo } = analysis;
  if (document) analysis.turnDocument(turnedUpright(document, analysis.fact(readDocument), photo));
}

function reportReading(analysis: Analysis, results: readonly RuleResult[]): ReadingReport | null {
  const { reading } = analysis.fact(readDocument);
  if (!reading) return null;
  const { format, lines, fields, checks } = reading;
  return { format, lines: [...lines], fields, checks, accepted: isAccepted(results) };
}

function assertDate(today: string | undefined): void {
  if (today === undefined || parseIsoDate(today)) return;
  throw new RangeError(`Expected a date as YYYY-MM-DD for today but received ${JSON.stringify(today)}`);
}

/** The rules that are not off, in registry order. */
export function rulesInUse(options: CheckOptions): Rule<RuleId>[] {
  return RULES.filter((rule) => overrideOf(rule, options)[0] !== 'off');
}

function overrideOf(rule: Rule, options: CheckOptions): readonly [Severity | null, Record<string, number>] {
  const override = options.rules?.[rule.id as RuleId];
  if (override === undefined) return [null, {}];
  return typeof override === 'string' ? [override, {}] : override;
}

/** Whether the photo shows what a rule looks at. */
function isThere(needs: Rule['needs'], { document, photo }: Analysis): boolean {
  if (needs === 'photo') return true;
  return document !== null && (needs === 'document' || !fillsFrame(document.quad, photo));
}

/** Measures and judges one rule; one that throws is `cantTell`. */
export function runRule(rule: Rule, analysis: Analysis, options: CheckOptions): RuleResult {
  const { preset = 'standard', texts } = options;
  const [override, limitOverrides] = overrideOf(rule, options);
  const limits = { ...limitsOf(rule, preset), ...limitOverrides };
  const severity = (level: 'minor' | 'major') =>
    override === 'error' || override === 'warn' ? override : severityOf(rule, preset, level);
  const base = { id: rule.id, level: null, severity: severity('major'), limits, hints: [], regions: [] };
  const format = (choice: MessageChoice) =>
    formatMessage(choice, messagesOf(rule, texts), translatedWords(texts));

  if (!isThere(rule.needs, analysis)) {
    return { ...base, outcome: 'notApplicable', risk: null, measured: {}, message: null, ms: 0 };
  }
  try {
    const facts = factsFor(rule.facts, analysis);
    const start = performance.now();
    const { numbers, regions = {} } = rule.measure(analysis, facts);
    const judgement: Judgement = rule.judge(numbers, limits);
    const level = judgement.outcome === 'failed' ? (judgement.level ?? 'major') : null;
    return {
      ...base,
      outcome: judgement.outcome,
      level,
      severity: severity(level ?? 'major'),
      risk: judgement.risk,
      measured: numbers,
      message: judgement.message ? format(judgement.message) : null,
      hints: (judgement.hints ?? []).map(format),
      regions: (judgement.regions ?? []).flatMap((name) => regions[name] ?? []),
      ms: performance.now() - start,
    };
  } catch (error) {
    options.onBreakdown?.(error);
    const message = format({ id: 'broken', data: { detail: describeOpenCvError(error) } });
    return { ...base, outcome: 'cantTell', risk: null, measured: {}, message, ms: 0 };
  }
}
