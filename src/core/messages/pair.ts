/** What is said of the photos of a document's two sides, in English. */
export const PAIR_TEXTS = {
  frontTwice: {
    problem: 'Both photos show the front',
    advice: 'Turn the document over and photograph its back',
  },
  backTwice: {
    problem: 'Both photos show the back',
    advice: 'Turn the document over and photograph its front',
  },
  swapped: {
    problem: 'Front and back are the other way round',
    advice: 'Give the photo of the front first',
  },
  otherDocument: {
    problem: 'The back is that of another document',
    advice: 'Photograph both sides of the same document',
  },
  notNeeded: {
    problem: 'This document needs no photo of its back',
    advice: 'The page with the portrait is enough',
  },
  sideUnknown: {
    problem: 'It cannot be told which sides the photos show',
    advice: 'Look yourself whether these are the front and the back',
  },
} as const;

/** Ids of what is said of a pair. */
export type PairMessageId = keyof typeof PAIR_TEXTS;
