import { svg } from './dom.ts';

/**
 * Small drawings of how it should look, one for each rule, 160 x 120. Classes say what a stroke is: `card` the document,
 * `print` what is on it, `frame` the edge of the photo, `soft` what lies around, `good` what makes it right.
 */
const DRAWINGS: Readonly<Record<string, readonly (readonly [kind: string, d: string])[]>> = {
  corners: [
    ['frame', 'M14 12h132v96H14z'],
    ['card', 'M36 32h88v56H36z'],
    ['print', 'M46 46h20v26H46zM76 48h38M76 58h38M76 68h26'],
    ['good', 'M28 40V24h16M116 24h16v16M132 80v16h-16M44 96H28V80'],
  ],
  resolution: [
    ['frame', 'M14 12h132v96H14z'],
    ['card', 'M22 20h116v80H22z'],
    ['print', 'M34 38h28v38H34zM76 40h50M76 54h50M76 68h36M34 88h92'],
    ['good', 'M70 60'],
  ],
  blur: [
    ['card', 'M16 18h128v84H16z'],
    ['print', 'M30 36h34v44H30zM78 40h52M78 54h52M78 68h38'],
    ['good', 'M40 66l7-10l6 7l4-4l5 7M30 92h100'],
  ],
  glare: [
    ['card', 'M14 50h92v58H14z'],
    ['print', 'M24 64h20v28H24zM54 66h42M54 78h42M54 90h28'],
    ['soft', 'M122 14h24l8 20h-40z'],
    ['good', 'M120 42l-10 12M134 42v16M148 42l6 12'],
  ],
  obstruction: [
    ['card', 'M24 14h112v70H24z'],
    ['print', 'M36 28h26v36H36zM74 30h50M74 44h50M74 58h34'],
    ['soft', 'M58 118c0-10 4-16 10-16s8 6 8 16M92 118c0-10 4-16 10-16s8 6 8 16'],
    ['good', 'M80 98v-6M76 95l4-5l4 5'],
  ],
  lighting: [
    ['card', 'M24 52h112v58H24z'],
    ['print', 'M36 64h22v30H36zM70 66h54M70 78h54M70 90h36'],
    ['good', 'M80 18a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM80 6v6M80 42v4M60 27h-6M106 27h-6M66 13l-4-4M98 9l-4 4'],
  ],
  background: [
    ['frame', 'M14 12h132v96H14z'],
    ['soft', 'M14 12h132v96H14z'],
    ['card', 'M36 32h88v56H36z'],
    ['print', 'M46 46h20v26H46zM76 48h38M76 58h38M76 68h26'],
  ],
  tilt: [
    ['soft', 'M10 104h140'],
    ['card', 'M40 98h80v6H40z'],
    ['frame', 'M48 24h64v12H48z'],
    ['good', 'M64 46v38M60 80l4 6l4-6M96 46v38M92 80l4 6l4-6'],
  ],
  recapture: [
    ['card', 'M12 40h76v50H12z'],
    ['print', 'M20 50h17v24H20zM46 52h34M46 62h34M46 72h22'],
    ['soft', 'M104 30h46v36h-46zM120 66v10M112 76h30'],
    ['bad', 'M106 28l42 40'],
    ['good', 'M36 102l8 8l14-16'],
  ],
};

/** How it should look where the rule passes; null for a rule that no drawing can show. */
export function drawingOf(ruleId: string): SVGSVGElement | null {
  const strokes = Object.hasOwn(DRAWINGS, ruleId) ? DRAWINGS[ruleId]! : null;
  if (!strokes) return null;
  const paths = strokes.map(([kind, d]) => svg('path', { class: `drawn-${kind}`, d }));
  return svg('svg', { class: 'drawing', viewBox: '0 0 160 120', 'aria-hidden': 'true' }, ...paths);
}
