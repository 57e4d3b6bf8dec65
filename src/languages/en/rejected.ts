/** The guide for those whose photo was rejected. Reasons as services give them, and what answers each. */
export const REJECTED = {
  open: 'Why was mine rejected?',
  title: 'Why was my photo rejected?',
  lede: 'Choose the reason that you were given. If you were given none, check the photo here first.',
  photoTitle: 'The photo',
  otherTitle: 'Not the photo',
  check: 'Check the photo',
  take: 'Take a new photo',
  reasons: {
    blurry: {
      title: 'Blurry, unreadable or low quality',
      answer:
        'The small print has to be readable. Lay the document down, hold the phone still above it, tap it on the screen to focus, and wait a moment. Send the photo itself, not a screenshot or a copy out of a chat.',
    },
    glare: {
      title: 'Glare, reflection or bad light',
      answer:
        'Switch the flash off. Turn away from lamps and windows until the bright spot leaves the document, and use daylight from the side. Tilting the document a little often does it.',
    },
    corners: {
      title: 'Corners missing, cut off or too small',
      answer:
        'All four corners have to be in the photo, with a little space around them, and the document should fill most of it. Some services want the whole photo, not one that you have cropped.',
    },
    covered: {
      title: 'Something covers the document',
      answer:
        'Lay it down instead of holding it. Take it out of its sleeve or cover, and keep fingers, stickers and shadows off the portrait and the print.',
    },
    screen: {
      title: 'Photo of a screen, a copy or an edited photo',
      answer:
        'Photograph the document itself: not a screen, not a printed copy, and without filters or changes. Then send the file as the camera saved it.',
    },
    expired: {
      title: 'Expired document',
      answer:
        'No photo helps here. Look at the date of expiry; many services also want some months left. Use another document that is valid.',
    },
    mismatch: {
      title: 'The data do not match',
      answer:
        'Type names, dates and numbers exactly as the document shows them, all given names included, and mind the order of day and month. Send the side that they ask for.',
    },
    unsupported: {
      title: 'Document not supported',
      answer:
        'Every service takes only some kinds of documents from some countries. A passport is taken most widely; for cards, send front and back. Student, club and bank cards are not identity documents.',
    },
    face: {
      title: 'Face not recognised or does not match',
      answer:
        'The portrait on the document has to be sharp and free of glare: check that here. For the picture of yourself, face the light, take off hat and glasses, and be alone in the picture.',
    },
  },
  others: {
    used: {
      title: 'The document was used before',
      answer:
        'Most services allow one account for a document. Sign in to the older account, or ask their support to remove it.',
    },
    network: {
      title: 'The upload broke off',
      answer:
        'Change between Wi-Fi and mobile data, switch off a VPN, and try again. A photo over 10 MB may be refused for its size alone.',
    },
    later: {
      title: 'It is refused again and again',
      answer:
        'After some tries many services wait for hours before they look again. Try the next day, in another browser or in their app.',
    },
    support: {
      title: 'No reason, and every check here passes',
      answer:
        'Write to their support, with the time of your last try and the kind of document, and ask for a check by a person. Send the photo only through their own page or app.',
    },
  },
} as const;
