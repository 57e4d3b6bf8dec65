/** Every sentence of the live camera. */
export const LIVE = {
  title: 'Camera',
  close: 'Close the camera',
  video: 'What the camera sees',

  /** On the picture: at most five words each. What a rule finds may have words of its own for a message. */
  hints: {
    starting: 'Allow the camera',
    loading: 'Loading the checks',
    looking: 'Show the document',
    still: 'Hold still',
    good: 'Good, hold still',
    other: 'Not right yet',
    rules: {
      corners: { other: 'Move back a little', notFound: 'Show the whole document' },
      resolution: { other: 'Move closer' },
      tilt: { other: 'Hold the phone level', bent: 'Flatten the document' },
      blur: { other: 'Wait for the focus', shaken: 'Hold still', tooPlain: 'Show the printed side' },
      lighting: {
        other: 'Find better light',
        tooDark: 'More light, please',
        tooBright: 'Less light, please',
        shadow: 'Keep your shadow off',
        colouredLight: 'Use white light',
      },
      glare: { other: 'Tilt until glare goes', tooBright: 'Less light, please', shadows: 'Find even light' },
      obstruction: {
        other: 'Uncover the document',
        rim: 'Lay the document down',
        colouredLight: 'Use white light',
        notSeen: 'Move back a little',
      },
      background: { other: 'Use a plain surface', notSeen: 'Move back a little' },
      recapture: {
        other: 'Use the document itself',
        tooSmall: 'Move closer',
        tooDark: 'More light, please',
        tooBlurred: 'Wait for the focus',
      },
    },
  },

  rulesTitle: 'Right now',
  shutter: 'Take the photo',
  taking: 'Taking the photo',
  taken: 'Photo taken. It is being checked.',
  counting: 'Photo in {seconds}',
  automatic: 'Automatic',
  countdown: 'Countdown',
  sound: 'Sounds',
  own: 'Use the phone’s own camera',
  settings: 'Camera settings',
  closeSettings: 'Done',

  camera: {
    title: 'Camera',
    choose: 'Which camera',
    unnamed: 'Camera {number}',
    light: 'Light',
    zoom: 'Zoom',
    focus: 'Focus',
    focusModes: { continuous: 'Automatic', 'single-shot': 'Once', manual: 'By hand', none: 'Fixed' },
    distance: 'Distance',
    refused: 'The camera did not do that.',
    resolution: '{width} × {height}, {rate} frames a second',
    speed: 'Outline {looks} times a second',
  },

  doctor: {
    title: 'About this camera',
    insecure: {
      title: 'This page may not use a camera',
      advice: 'Browsers open cameras only on pages with https in their address. Open the page that way.',
    },
    unsupported: {
      title: 'This browser cannot open a camera',
      advice: 'Use an up-to-date browser, or choose a photo instead.',
    },
    denied: {
      title: 'The camera is not allowed',
      advice:
        'Tap the sign beside the page’s address, allow the camera, then try again. It may also be turned off in the settings of the device.',
    },
    none: {
      title: 'No camera was found',
      advice: 'Connect one, or open its cover or switch, then try again. You can also choose a photo.',
    },
    busy: {
      title: 'Another program uses the camera',
      advice: 'Close calls and other programs that show your picture, then try again.',
    },
    ended: {
      title: 'The camera has gone',
      advice: 'It was unplugged or taken by another program. Connect it again, then try again.',
    },
    other: { title: 'The camera does not start', advice: 'Try again, or choose another camera or a photo.' },
    crashed: { title: 'The check broke off', advice: 'Try again. If it happens again, reload the page.' },
    silent: {
      title: 'The camera gives no picture',
      advice: 'Look whether it is covered, switched off or used by another program.',
    },
    infrared: {
      title: 'This looks like an infrared camera',
      advice: 'Its picture has no colours. Choose another camera below.',
    },
    virtual: {
      title: 'This is not a real camera',
      advice: 'A program makes this picture and may change it. Choose another camera below.',
    },
    lowResolution: {
      title: 'This camera is coarse: {width} × {height}',
      advice: 'Less than 1280 × 720 pixels may not show small print. Choose another camera if you can.',
    },
    noAutofocus: {
      title: 'Out of focus at this distance',
      advice: 'This camera does not focus by itself. Move the document slowly away until its print is crisp.',
    },
    dirtyLens: {
      title: 'The lens may be dirty',
      advice: 'The whole picture is hazy, whatever it shows. Wipe the lens with a soft cloth.',
    },
    slow: {
      title: 'This device is slow',
      advice: 'The outline lags behind. Hold still a little longer.',
    },
    again: 'Try again',
    choosePhoto: 'Choose a photo instead',
  },
} as const;
