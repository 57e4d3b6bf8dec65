import { measureCurl } from '../measures/curl.ts';
import type { Quad } from '../report.ts';
import { riskAbove } from './risk.ts';
import { defineRule } from './rule.ts';

export const tilt = defineRule({
  id: 'tilt',
  title: 'Photo is taken from straight above',
  description:
    'From the side, one end of the document is further away, smaller and softer. Measured from the corners: the angle ' +
    'between the camera’s axis and the document’s normal, with the focal length that makes the corners those of a ' +
    'standard document and that the file states, where it does. A document that is only turned within the photo is never a failure. ' +
    'How far its edges bend is measured too.',
  references: [
    'Z. Zhang and L. He, "Whiteboard scanning and image enhancement", Digital Signal Processing 17, 2007',
    'Regula Document Reader, image quality checks: perspective angle at most 5 degrees by default',
  ],
  needs: 'document',
  facts: { bow: measureCurl },
  stage: 'framing',
  repair: 11,
  severities: { standard: { major: 'warn' } },
  units: { tiltDegrees: 'deg', tiltUncertainty: 'deg', turnedDegrees: 'deg', edgeBow: 'mm' },
  limits: {
    // Photos that a reviewer accepts go up to 36 degrees; development set (tag good), 2026-11-22. At 42 degrees a side is
    // foreshortened to three quarters, and small print along it to about the next smaller size.
    maxTiltDegrees: 42,
    // Foreshortened to less than 0.6, at which the far end of an ID-1 card loses its small print.
    majorTiltDegrees: 53,
    // Turned further than this, the document no longer reads upright in any viewer.
    maxTurnedDegrees: 45,
    // All but 2 of 435 photos of flat documents have 0, and these have a wrong outline or fingers over the edge; development
    // set, 2026-11-25. Advice, not a defect.
    maxEdgeBow: 3,
  },
  presetLimits: {
    lenient: { maxTiltDegrees: 50, majorTiltDegrees: 60 },
    strict: { maxTiltDegrees: 5, majorTiltDegrees: 15 },
  },
  figure: { measured: 'tiltDegrees', limit: 'maxTiltDegrees', name: 'Angle' },
  messages: {
    tilted: {
      problem: 'The photo is taken from the side, at {degrees} degrees',
      advice: 'Hold the phone flat above the document, level with the table',
    },
    unsure: {
      problem: 'The angle cannot be told from the corners: {from} to {to} degrees',
      advice: 'Hold the phone flat above the document, level with the table',
    },
    bent: {
      problem: 'The document is bent: an edge bows by {mm} mm',
      advice: 'Flatten the document before you take the photo',
    },
    turned: {
      problem: 'The document does not read upright in the photo',
      advice: 'Turn the photo before you send it',
    },
  },
  measure(analysis, { bow }) {
    const { pose, quad } = analysis.document!;
    return {
      numbers: {
        tiltDegrees: pose.tiltDegrees,
        tiltUncertainty: pose.tiltUncertainty,
        turnedDegrees: turnOf(quad),
        edgeBow: bow,
      },
    };
  },
  judge(numbers, limits) {
    const { tiltDegrees: degrees, tiltUncertainty: uncertainty } = numbers;
    const risk = riskAbove(degrees, limits.maxTiltDegrees);
    if (degrees <= limits.maxTiltDegrees) {
      const turned = Math.abs(numbers.turnedDegrees) > limits.maxTurnedDegrees;
      const bow = numbers.edgeBow ?? 0;
      const hints = [
        ...(turned ? [{ id: 'turned' } as const] : []),
        ...(bow > limits.maxEdgeBow ? [{ id: 'bent', data: { mm: bow } } as const] : []),
      ];
      return { outcome: 'passed', risk, hints };
    }
    const from = degrees - uncertainty;
    if (from <= limits.maxTiltDegrees && uncertainty > 0.15 * degrees) {
      const data = { from: Math.round(from), to: Math.round(degrees + uncertainty) };
      return { outcome: 'cantTell', risk: 0.5, message: { id: 'unsure', data } };
    }
    const level = degrees > limits.majorTiltDegrees ? 'major' : 'minor';
    return {
      outcome: 'failed',
      level,
      risk,
      message: { id: 'tilted', data: { degrees: Math.round(degrees) } },
    };
  },
});

/** Direction of the document's top side in the photo: 0 reads upright, 90 reads downwards; -180..180 degrees. */
function turnOf([topLeft, topRight, bottomRight, bottomLeft]: Quad): number {
  const x = topRight[0] - topLeft[0] + bottomRight[0] - bottomLeft[0];
  const y = topRight[1] - topLeft[1] + bottomRight[1] - bottomLeft[1];
  return (Math.atan2(y, x) * 180) / Math.PI;
}
