import { svg } from './dom.ts';

/** Drawn on a 24 x 24 grid with round strokes; every standing has a shape of its own, not only a colour. */
const PATHS = {
  passed: ['M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z', 'M7.8 12.4l2.9 2.9l5.6-6.2'],
  failed: ['M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z', 'M9 9l6 6M15 9l-6 6'],
  warning: ['M12 3.6L21.6 20H2.4z', 'M12 10v4.4M12 17.2v.1'],
  cantTell: [
    'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z',
    'M9.4 9.6a2.7 2.7 0 1 1 4.2 2.3c-1 .7-1.6 1.1-1.6 2.1M12 16.8v.1',
  ],
  notApplicable: ['M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4', 'M8 12h8'],
  pending: ['M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z'],
  camera: ['M3 8.5h4l2-3h6l2 3h4v10.5H3z', 'M12 10a3.4 3.4 0 1 0 0 6.8a3.4 3.4 0 0 0 0-6.8z'],
  lamp: ['M8 3.5h8l3.5 9h-15z', 'M12 12.5v8M8 20.5h8', 'M16.5 12.5v3'],
  photo: [
    'M3.5 5h17v14h-17z',
    'M3.5 16.5l5-5l4 4l3-2.5l5 4',
    'M15.6 8.4a1.2 1.2 0 1 0 0 2.4a1.2 1.2 0 0 0 0-2.4z',
  ],
  photos: ['M3 6.5h6l2 2.5h10v10.5H3z'],
  another: ['M4 12a8 8 0 1 1 2.6 5.9', 'M4 18.5v-4.7h4.7'],
  copy: ['M8.5 8.5h11v11h-11z', 'M15.5 8.5v-4h-11v11h4'],
  save: ['M12 4v11M7.5 10.8L12 15.3l4.5-4.5', 'M4.5 19.5h15'],
  share: ['M12 15V3.8M7.8 7.8L12 3.6l4.2 4.2', 'M6.5 11H5v9.5h14V11h-1.5'],
  device: ['M6 10.5h12v9.5H6z', 'M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5', 'M12 14v2.5'],
  phone: ['M7 2.8h10v18.4H7z', 'M11 18.3h2'],
  question: ['M9 9a3 3 0 1 1 4.7 2.5c-1.1.8-1.7 1.3-1.7 2.6M12 18.4v.1'],
  enlarge: [
    'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13z',
    'M15.3 15.3L20.5 20.5',
    'M10.5 7.8v5.4M7.8 10.5h5.4',
  ],
  marks: [
    'M2.5 12s3.5-6 9.5-6s9.5 6 9.5 6s-3.5 6-9.5 6s-9.5-6-9.5-6z',
    'M12 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0-5.6z',
  ],
  settings: [
    'M4 7h9M17 7h3M4 17h3M11 17h9',
    'M15 4.8a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 0 0 0-4.4z',
    'M9 14.8a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 0 0 0-4.4z',
  ],
  torch: ['M13 2.8L6 13.2h5l-1 8L17.5 10.4H12z'],
  plus: ['M12 5v14M5 12h14'],
  minus: ['M5 12h14'],
  close: ['M6 6l12 12M18 6L6 18'],
  more: ['M6 9.5l6 6l6-6'],
  back: ['M14.5 5.5L8 12l6.5 6.5'],
} as const;

export type IconName = keyof typeof PATHS;

/** An icon that repeats what the text beside it says, hidden from screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const paths = PATHS[name].map((d) => svg('path', { d }));
  return svg('svg', { class: `icon icon-${name}`, viewBox: '0 0 24 24', 'aria-hidden': 'true' }, ...paths);
}
