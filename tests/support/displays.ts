import type { DisplayNetwork } from '../../src/analysis/displayNetwork.ts';

/** A display network that says the same of every photo: by default, that it looks like one of a document. */
export function displaysThatSay(logit = -2): DisplayNetwork {
  return {
    evidence: { noisePeak: 2.5, peak: 2, look: 1, offset: -0.5 },
    look: () => logit,
    logit: () => logit,
    dispose: () => {},
  };
}
