import { ENGLISH_UNITS } from '../../core/messages/figures.ts';
import { LIVE } from './camera.ts';
import { BENCH } from './lighting.ts';
import { REJECTED } from './rejected.ts';

/** Every sentence of the page itself; what a rule says comes with the report. */
export const ENGLISH = {
  name: 'Clearshot',
  skip: 'Skip to the check',
  language: 'Language',

  privacy: {
    line: 'Nothing leaves this device',
    how: 'See for yourself',
    title: 'Nothing leaves this device',
    body: 'The checks run inside this page, on your own processor. No photo, no part of one and no result is sent anywhere; there is no account, no counter and no server that could receive it.',
    stepsTitle: 'How to check that',
    steps: [
      'Wait until the page says that it is ready.',
      'Turn the network off: flight mode, or pull the cable.',
      'Check a photo. It works as before.',
    ],
    expert:
      'In the browser’s developer tools, the Network panel stays empty while a photo is checked, and the Content-Security-Policy of this page forbids every other address.',
    close: 'Close',
  },

  readiness: {
    loading: 'Loading the checks. You can choose a photo already.',
    ready: 'Ready. The network is not needed any more.',
    kept: 'Ready. This page is kept on the device and opens without a network.',
    stopped: 'At rest. The next photo wakes the checks up.',
    failed: 'The checks could not be loaded. Choose a photo to try again.',
  },

  update: {
    offer: 'A newer version of this page is there.',
    take: 'Use it now',
  },

  intake: {
    title: 'Is your ID photo good enough?',
    lede: 'Find out before you send it: what is wrong, where it is in the photo, and what to do about it.',
    drop: 'Drop a photo here',
    dropNow: 'Let go to check it',
    pasteHint: 'or paste it',
    pick: 'Choose a photo',
    pickFolder: 'Choose a folder',
    take: 'Take a photo',
    formats: 'Passport page, ID card, licence: JPEG, PNG, WebP, AVIF or HEIC.',
    samplesTitle: 'Or try one of ours',
    samples: {
      good: 'A good one',
      glare: 'Glare',
      'cut-off': 'Cut off',
      blurred: 'Blurred',
    },
    rulesTitle: 'What is checked',
  },

  /** Who asks for the photo; the names of the presets as in the command line and the library. */
  presets: {
    label: 'Who asks for the photo?',
    standard: 'Bank or exchange',
    strict: 'Visa or government',
    lenient: 'Somebody else',
  },

  phone: {
    title: 'Go on with your phone',
    advice: 'Its camera takes the better photo. Point it at this code to open the page there.',
    code: 'QR code of this page’s address',
  },

  working: {
    stamp: 'Checking',
    steps: {
      waiting: 'Waiting for its turn',
      loading: 'Loading the checks',
      decoding: 'Opening your photo',
      checking: 'Looking at your photo',
    },
    loaded: '{loaded} of {total} MB',
    progress: '{done} of {total} checks done',
    cancel: 'Cancel',
    cancelled: 'Check cancelled.',
  },

  verdict: {
    pass: 'Photo quality is fine',
    warn: 'Could be better',
    unsure: 'Not sure',
    fail: 'Retake',
    error: 'Not readable',
    headline: '{stamp}: {sentence}',
    passSentence: { one: 'The one check passed', other: 'All {count} checks passed' },
    passSentenceSome: {
      one: 'The one check that applies passed',
      other: 'All {count} checks that apply passed',
    },
    passSentenceDoubt: '{passed} of {total} checks passed, none failed',
    nextStep: 'Next step',
    nextTime: 'A tip',
    noStep: 'The photo can stay as it is',
    scope:
      'Only the quality of the photo was checked: not whether the document is genuine, valid or the right one.',
    others: 'Also found',
    passedFold: { one: '{count} check passed', other: '{count} checks passed' },
    skippedFold: { one: '{count} check does not apply', other: '{count} checks do not apply' },
    announce: 'The check is finished. {headline}. {counts}.',
    counts: {
      passed: { one: '{count} passed', other: '{count} passed' },
      failed: { one: '{count} failed', other: '{count} failed' },
      warning: { one: '{count} warning', other: '{count} warnings' },
      cantTell: { one: '{count} could not tell', other: '{count} could not tell' },
      notApplicable: { one: '{count} not applicable', other: '{count} not applicable' },
    },
  },

  standing: {
    passed: 'Passed',
    failed: 'Failed',
    warning: 'Warning',
    cantTell: 'Could not tell',
    notApplicable: 'Not applicable',
    pending: 'Waiting',
  },

  flaw: {
    seen: 'In your photo',
    wanted: 'How it should be',
    show: 'Show it in the photo',
  },

  rules: {
    title: 'The checks',
    sentence: '{text}.',
    atMost: 'at most {limit}',
    atLeast: 'at least {limit}',
    hint: 'Tip',
    details: 'Details',
    allFigures: 'All figures',
    limit: '({limit})',
    barHelp: 'The bar shows how near it is to the limit, which is the line in its middle.',
    references: 'Sources',
    assumedScale:
      'No document was found, so its size is a guess: the long side of the photo is taken as 105 mm.',
    unknownValue: 'unknown',
  },

  photo: {
    alt: 'Your photo, {file}',
    marks: 'The document’s outline and {count} marked places are drawn on it.',
    noPreview: 'This browser cannot show this file. The check and the marks are not affected.',
    hideMarks: 'Hide marks',
    showMarks: 'Show marks',
    enlarge: 'Enlarge',
    viewer: { title: 'The photo, enlarged', larger: 'Larger', smaller: 'Smaller', close: 'Close' },
    showRule: 'Mark {number}: {label}',
    taken: '{width} × {height} pixels, checked in {seconds} s.',
  },

  /** What can be done with the photo itself. */
  keep: {
    which: 'Which copy',
    whole: 'Whole photo',
    straight: 'Straightened',
    wholeHelp: 'Some services want the whole photo: when in doubt, take this one.',
    straightHelp: 'Cut out along the document’s edges and seen straight from above.',
    straightTitle: 'Straightened copy',
    straightAlt: 'The document, cut out and straightened',
    making: 'Straightening',
    failed: 'This photo cannot be straightened here.',
    save: 'Save photo',
    saved: 'The photo is saved.',
    share: 'Share',
    shareFailed: 'It could not be shared. Save it instead.',
    again: 'Take it again',
    use: 'Use this photo',
    used: 'This photo is used',
  },

  about: { notices: 'Open-source notices' },

  actions: {
    start: 'To the start',
    another: 'Check another photo',
    others: 'Check other photos',
    again: 'Try again',
    copy: 'Copy report',
    copied: 'Copied',
    copyFailed: 'The browser does not allow copying here. Save the report instead.',
    save: 'Save report',
    reportTitle: 'Report',
    report: 'The report is JSON: figures and texts, not the photo.',
  },

  live: LIVE,

  bench: BENCH,

  list: {
    title: { one: '{count} photo', other: '{count} photos' },
    working: '{done} of {total} photos checked',
    finished: 'All photos are checked. {summary}.',
    waiting: 'Waiting',
    stop: 'Stop',
    stopped: 'Stopped after {done}. {summary}.',
    /** Outcomes by which the list can be narrowed. */
    outcomes: { all: 'All', pass: 'Fine', warn: 'Doubtful', fail: 'Retake', error: 'Not readable' },
    outcome: '{name}: {count}',
    outcomesLabel: 'Show photos by outcome',
    keys: 'The arrow keys go from photo to photo.',
    notChecked: 'Not checked',
    back: 'All photos',
    resume: 'Go on',
    order: 'Order',
    orders: { chosen: 'As chosen', worst: 'Worst first', name: 'By name' },
    show: 'Problem',
    showAll: 'Any',
    showFailed: 'Not passed: {rule}',
    shown: { one: '{count} photo shown', other: '{count} photos shown' },
    noneShown: 'No photo to show.',
    saveTable: 'Save table (CSV)',
  },

  faults: {
    notFound: { title: 'The photo is gone', advice: 'The file was moved or deleted. Choose it again.' },
    unreadable: {
      title: 'The file cannot be opened',
      advice: 'If it lies in a cloud folder, download it to this device first, then choose it again.',
    },
    empty: { title: 'The file is empty', advice: 'Choose the photo again, or take a new one.' },
    unsupportedFormat: {
      title: 'This kind of file cannot be checked',
      advice:
        'Choose a JPEG, PNG, WebP, AVIF or HEIC file. Save a GIF, BMP or TIFF as JPEG first, and a PDF or a document as a photo.',
    },
    damaged: {
      title: 'The photo is damaged',
      advice:
        'The file ends too early or is broken inside. Copy it again from the camera, or take a new photo.',
    },
    undecodable: {
      title: 'The photo is damaged',
      advice:
        'The file ends too early or is broken inside. Copy it again from the camera, or take a new photo.',
    },
    tooManyPixels: {
      title: 'The photo is too large',
      advice: 'Take it with the normal setting of the camera, or save it at a smaller size.',
    },
    tooSmall: {
      title: 'The photo is too small',
      advice: 'Choose the original photo. A thumbnail or a preview does not show enough.',
    },
    timeout: {
      title: 'The check took too long',
      advice: 'Close other pages and programs, then try again.',
    },
    crashed: {
      title: 'The check broke off',
      advice: 'Try again. If it happens again with this photo, a smaller copy of it may work.',
    },
    decoderMissing: {
      title: 'The photo could not be opened here',
      advice:
        'Nothing is wrong with the photo: the part of the program that opens this kind could not be loaded. Check the connection and try again, or choose a JPEG.',
    },
    internal: {
      title: 'This program made a mistake',
      advice: 'Nothing is wrong with the photo. Try again; if it happens again, please report it.',
    },
    engine: {
      title: 'The checks could not be loaded',
      advice: 'Check the connection, then try again.',
    },
    unsupported: {
      title: 'This browser cannot run the checks',
      advice:
        'Update it, or use a current Chrome, Edge, Firefox or Safari. On an iPhone in Lockdown Mode, allow this page in the settings.',
    },
    other: {
      title: 'The check could not run',
      advice: 'Reload the page. An up-to-date browser with WebAssembly is needed.',
    },
  },

  /** Why a service may have said no, and what answers it. */
  rejected: REJECTED,

  /** What the units of figures mean. */
  unitHelp: {
    mm: 'Millimetres are those on the document itself.',
    dpi: 'Dots per inch: how many pixels show an inch (2.5 cm) of the document.',
    deg: 'Degrees are counted from straight above.',
    share: 'Percent of the whole: 0 % is nothing of it, 100 % all of it.',
    probability: 'How sure the check is: 0 % is not at all, 100 % wholly.',
    greyLevel: 'Brightness goes from 0, black, to 255, white.',
    cielab: 'The distance between two colours; one of 2 can just be seen.',
  },

  units: ENGLISH_UNITS,
} as const;
