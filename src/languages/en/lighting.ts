/** Every sentence of the lighting bench. */
export const BENCH = {
  open: 'Open the lighting bench',
  invitation: 'Setting up a place to take photos?',
  lede: 'A counter, a kiosk, a photo corner: turn the lamps until every document comes out clean, and compare before and after.',
  title: 'Lighting bench',

  searching: {
    problem: 'Nothing to measure yet',
    advice: 'Lay a document into the picture, or choose a plain sheet',
  },
  fine: { problem: 'The light is good', advice: 'Nothing has to be changed' },

  target: { label: 'Measured on', document: 'The document', sheet: 'A plain sheet' },
  sheetHelp: 'Lay a white sheet of paper that fills the picture: what is measured then is the light alone.',
  layer: {
    label: 'Shown in the picture',
    none: 'Nothing',
    glare: 'Reflections',
    light: 'Evenness',
    focus: 'Focus',
  },
  guide: { label: 'Frame for', none: 'None', 'ID-1': 'Card (ID-1)', 'ID-3': 'Passport (ID-3)' },
  guideDpi: '{dpi} dpi when the frame is filled',
  keys: {
    glare: 'Hatched: a reflection hides print. The stronger, the denser.',
    light: 'Percent of the brightest place. Blue is dark, yellow is bright.',
    focus: 'Dots stand where edges are as sharp as the camera can show them.',
  },

  figuresTitle: 'Figures',
  figures: {
    evenness: 'Evenness',
    glare: 'Reflections',
    white: 'White level',
    clipped: 'Burnt out',
    crushed: 'Lost in black',
    cast: 'Colour cast',
    dpi: 'Resolution',
  },
  histogram: 'Brightness from black to white. {crushed} is lost in black, {clipped} burnt out.',
  histogramTitle: 'Brightness',

  zones: [
    'upper left corner',
    'upper side',
    'upper right corner',
    'left side',
    'middle',
    'right side',
    'lower left corner',
    'lower side',
    'lower right corner',
  ],
  directions: [
    'towards the upper left',
    'towards the top',
    'towards the upper right',
    'to the left',
    'aside',
    'to the right',
    'towards the lower left',
    'towards the bottom',
    'towards the lower right',
  ],
  casts: { red: 'reddish', green: 'greenish', yellow: 'yellowish', blue: 'bluish' },
  advice: {
    white: { problem: 'There is too little light', advice: 'Add a lamp, or bring the lamp closer' },
    clipped: { problem: 'There is too much light', advice: 'Dim the lamp, move it away or diffuse it' },
    glare: {
      problem: 'A lamp is reflected: {zone}',
      advice: 'Move the lamp {direction} until the reflection leaves the document, or diffuse it',
    },
    evenness: {
      problem: 'The {dark} gets {percent} % of the light of the {bright}',
      advice: 'Move the lamp {direction}, or diffuse it',
    },
    cast: {
      problem: 'The light is {colour}',
      advice: 'Use daylight lamps of one kind and keep out coloured light; a sheet of white paper tells best',
    },
  },

  steadiness: {
    title: 'How steady it is',
    help: 'Share of the last seconds in which each check was green.',
    window: 'Over the last',
    seconds: '{seconds} seconds',
    none: 'not measured yet',
  },

  snapshots: {
    title: 'Before and after',
    help: 'Keep the light as it is now, change the lamps, then compare.',
    before: 'Before',
    after: 'After',
    keepBefore: 'Keep as before',
    keepAfter: 'Keep as after',
    kept: '{name} is kept.',
    figure: 'Figure',
    change: 'Change',
    changes: { better: 'better', worse: 'worse', same: 'same' },
    picture: '{name}: the document as it was lit',
  },

  session: {
    title: 'Save the session',
    pictures: 'Put the pictures in',
    html: 'Save as a page',
    json: 'Save as JSON',
    empty: 'Keep at least one light first.',
    holds: 'It holds figures and maps.',
    heading: 'Lighting session',
    made: 'Made with {tool} on {date}. Nothing of it was sent anywhere.',
    camera: 'Camera: {label}, {width} × {height}',
  },
} as const;
