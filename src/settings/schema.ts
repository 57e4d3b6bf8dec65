/**
 * What schemas of configurations, options and reports are made of: every error reads "Expected X for Y but received Z",
 * names the place, and asks for the nearest name. The types of what they read stand in interfaces of their own, which the
 * compiler holds the schemas to: declarations of the package must not need the schema library.
 */
import * as z from 'zod/mini';
import { oneOf } from './names.ts';
import { didYouMean } from './suggest.ts';
import { UsageError } from './usageError.ts';

// Pages forbid functions that are made of text; asking whether they do would be reported as a breach.
z.config({ jitless: true });

/** A schema of values of some type; what may be left out may also be there and undefined. */
export interface Schema<T> {
  safeParse(value: unknown): z.core.util.SafeParseResult<Loose<T>>;
}

type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { [Key in keyof T]: Loose<T[Key]> | (object extends Pick<T, Key> ? undefined : never) }
    : T;

/** Stands in a message for the place, which only {@link read} knows. */
const PLACE = '{place}';

/**
 * @param what an expected value is called, such as `a number`
 * @param partOf what of a received value is shown
 */
export const expected = (what: string, partOf = (input: unknown) => input) => ({
  error: ({ input }: { input?: unknown }) =>
    `Expected ${what} for ${PLACE} but received ${show(partOf(input))}`,
});

/** A text that is not empty. */
export const text = () => z.string(expected('a text')).check(z.minLength(1, expected('a text')));

/** A text, which may be empty. */
export const anyText = () => z.string(expected('a text'));

/** True or false. */
export const flag = () => z.boolean(expected('true or false'));

/** A finite number. */
export const number = () => z.number(expected('a number'));

/** A share, 0..1. */
export const share = () => within('a share from 0 to 1', z.number(expected('a share from 0 to 1')), 0, 1);

/** A whole number in a range. */
export const whole = (least: number, most: number) => {
  const what = `a whole number from ${least} to ${most}`;
  return within(what, z.int(expected(what)), least, most);
};

/** A number of milliseconds above 0; `Infinity` where that makes sense. */
export const milliseconds = (mayBeInfinite = false) =>
  z.custom<number>(
    (value) => typeof value === 'number' && value > 0 && (mayBeInfinite || value < Number.POSITIVE_INFINITY),
    expected(`a number of milliseconds above 0${mayBeInfinite ? ', or Infinity,' : ''}`),
  );

/** A function, whatever it takes. */
export const callback = () => z.custom((value) => typeof value === 'function', expected('a function'));

/** Something that can be aborted. */
export const abortSignal = () =>
  z.custom<AbortSignal>(
    (value) => typeof value === 'object' && value !== null && 'aborted' in value,
    expected('an AbortSignal'),
  );

/** An object that another function made. */
export const loose = <T>() =>
  z.custom<T>((value) => typeof value === 'object' && value !== null, expected('an object'));

/** One of some names. */
export const name = <const Name extends string>(names: readonly Name[]) =>
  z.enum(Object.fromEntries(names.map((each) => [each, each])) as Record<Name, Name>, {
    error: ({ input }) =>
      `Expected ${oneOf(names)} for ${PLACE} but received ${show(input)}${suggestion(input, names)}`,
  });

/** An object that has these keys and no others; those that may be left out are optional in it. */
export const object = <Shape extends Record<string, z.ZodMiniType>>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return expected('an object').error(issue);
      const keys = Object.keys(shape);
      const [key] = issue.keys;
      return `Expected ${oneOf(keys)} for a key of ${PLACE} but received ${show(key)}${suggestion(key, keys)}`;
    },
  });

/** An object that has these keys, and may have others. */
export const openObject = <Shape extends Record<string, z.ZodMiniType>>(shape: Shape) =>
  z.looseObject(shape, expected('an object'));

/** An object whose keys may be anything. */
export const record = <T extends z.ZodMiniType>(of: T) => z.record(z.string(), of, expected('an object'));

/** The schemas of all options of some call, so that none is left out. */
export type Shape<Options> = Record<keyof Options, z.ZodMiniType>;

/** A list. */
export const list = <T extends z.ZodMiniType>(of: T) => z.array(of, expected('a list'));

/** Lets a value be left out. */
export const optional = z.optional;

/**
 * Reads a value of unknown origin.
 *
 * @param origin what errors call it, such as `clearshot.config.json`
 * @throws {UsageError} at the first key or value that cannot be understood
 */
export function read<T>(schema: Schema<T>, value: unknown, origin: string): T {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data as T;
  // A key that is not known says more than one that is missing, which it may have been meant for.
  const first = error.issues.find(({ code }) => code === 'unrecognized_keys') ?? error.issues[0]!;
  const { message, path } = deepest(first);
  throw new UsageError(message.replace(PLACE, placeOf(path, origin)));
}

/** As {@link read}, but gives the value itself: nothing of it is left out or put in another order. */
export function readAsItIs<T>(schema: Schema<T>, value: unknown, origin: string): T {
  read(schema, value, origin);
  return value as T;
}

interface Problem {
  message: string;
  path: PropertyKey[];
  /** How far it is from being another shape altogether. */
  depth: number;
}

/** Of a choice between shapes, what is wrong with the one that was meant: the one that fails farthest inside. */
function deepest(issue: z.core.$ZodIssue): Problem {
  const { code, message, path } = issue;
  if (code !== 'invalid_union') {
    const isOtherShape = path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
    return { message, path, depth: isOtherShape ? 0 : 1 + path.length };
  }
  const branches = issue.errors.flatMap(([first]) => (first ? [deepest(first)] : []));
  const meant = branches.reduce((best, branch) => (branch.depth > best.depth ? branch : best));
  return { ...meant, path: [...path, ...meant.path] };
}

/** `overrides[0].files in clearshot.config.json`. */
function placeOf(path: readonly PropertyKey[], origin: string): string {
  const place = path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}${text && '.'}${String(key)}`),
    '',
  );
  return place === '' ? origin : `${place} in ${origin}`;
}

function within<T extends z.ZodMiniType<number>>(what: string, schema: T, least: number, most: number) {
  return schema.check(z.gte(least, expected(what)), z.lte(most, expected(what)));
}

function suggestion(input: unknown, names: readonly string[]): string {
  return typeof input === 'string' ? didYouMean(input, names) : '';
}

/** A received value, in a few words. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'function') return 'a function';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** Most letters of a received value that an error shows. */
const MOST_SHOWN = 200;
