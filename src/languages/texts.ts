/** The shape of a page's texts: that of the English ones, with sentences of any kind. */
import type { ENGLISH } from './en/page.ts';

/** The same keys as the English catalogue, with text of any kind: what another language has to supply. */
export type Strings = Widened<typeof ENGLISH>;

type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends { one: string; other: string }
      ? PluralText
      : Widened<T[K]>;
};

/** A sentence by number: `other` stands for every plural category that a language does not name. */
export interface PluralText {
  readonly one?: string;
  readonly other: string;
}
