import type { Strings } from '../texts.ts';

/** The live camera in German. */
export const LIVE: Strings['live'] = {
  title: 'Kamera',
  close: 'Kamera schließen',
  video: 'Was die Kamera sieht',

  hints: {
    starting: 'Kamera erlauben',
    loading: 'Prüfungen werden geladen',
    looking: 'Dokument zeigen',
    still: 'Stillhalten',
    good: 'Gut, stillhalten',
    other: 'Noch nicht richtig',
    rules: {
      corners: { other: 'Etwas zurückgehen', notFound: 'Das ganze Dokument zeigen' },
      resolution: { other: 'Näher herangehen' },
      tilt: { other: 'Telefon gerade halten', bent: 'Dokument flach drücken' },
      blur: { other: 'Auf die Schärfe warten', shaken: 'Stillhalten', tooPlain: 'Bedruckte Seite zeigen' },
      lighting: {
        other: 'Besseres Licht suchen',
        tooDark: 'Mehr Licht, bitte',
        tooBright: 'Weniger Licht, bitte',
        shadow: 'Keinen Schatten werfen',
        colouredLight: 'Weißes Licht nehmen',
      },
      glare: {
        other: 'Kippen, bis nichts spiegelt',
        tooBright: 'Weniger Licht, bitte',
        shadows: 'Gleichmäßiges Licht suchen',
      },
      obstruction: {
        other: 'Dokument freimachen',
        rim: 'Dokument hinlegen',
        colouredLight: 'Weißes Licht nehmen',
        notSeen: 'Etwas zurückgehen',
      },
      background: { other: 'Einfarbige Fläche nehmen', notSeen: 'Etwas zurückgehen' },
      recapture: {
        other: 'Das Dokument selbst nehmen',
        tooSmall: 'Näher herangehen',
        tooDark: 'Mehr Licht, bitte',
        tooBlurred: 'Auf die Schärfe warten',
      },
    },
  },

  rulesTitle: 'Gerade jetzt',
  shutter: 'Foto aufnehmen',
  taking: 'Das Foto wird aufgenommen',
  taken: 'Foto aufgenommen. Es wird geprüft.',
  counting: 'Foto in {seconds}',
  automatic: 'Automatisch',
  countdown: 'Countdown',
  sound: 'Töne',
  own: 'Die Kamera des Telefons nehmen',
  settings: 'Einstellungen der Kamera',
  closeSettings: 'Fertig',

  camera: {
    title: 'Kamera',
    choose: 'Welche Kamera',
    unnamed: 'Kamera {number}',
    light: 'Licht',
    zoom: 'Zoom',
    focus: 'Schärfe',
    focusModes: { continuous: 'Automatisch', 'single-shot': 'Einmal', manual: 'Von Hand', none: 'Fest' },
    distance: 'Entfernung',
    refused: 'Die Kamera hat das nicht getan.',
    resolution: '{width} × {height}, {rate} Bilder je Sekunde',
    speed: 'Umriss {looks}-mal je Sekunde',
  },

  doctor: {
    title: 'Über diese Kamera',
    insecure: {
      title: 'Diese Seite darf keine Kamera benutzen',
      advice:
        'Browser öffnen Kameras nur auf Seiten, deren Adresse mit https beginnt. Öffnen Sie die Seite auf diesem Weg.',
    },
    unsupported: {
      title: 'Dieser Browser kann keine Kamera öffnen',
      advice: 'Nehmen Sie einen aktuellen Browser, oder wählen Sie stattdessen ein Foto.',
    },
    denied: {
      title: 'Die Kamera ist nicht erlaubt',
      advice:
        'Tippen Sie auf das Zeichen neben der Adresse der Seite, erlauben Sie die Kamera und versuchen Sie es noch einmal. Sie kann auch in den Einstellungen des Geräts ausgeschaltet sein.',
    },
    none: {
      title: 'Es wurde keine Kamera gefunden',
      advice:
        'Schließen Sie eine an, oder öffnen Sie ihre Abdeckung oder ihren Schalter, und versuchen Sie es noch einmal. Sie können auch ein Foto wählen.',
    },
    busy: {
      title: 'Ein anderes Programm benutzt die Kamera',
      advice:
        'Beenden Sie Anrufe und andere Programme, die Ihr Bild zeigen, und versuchen Sie es noch einmal.',
    },
    ended: {
      title: 'Die Kamera ist weg',
      advice:
        'Sie wurde getrennt oder von einem anderen Programm übernommen. Schließen Sie sie wieder an und versuchen Sie es noch einmal.',
    },
    other: {
      title: 'Die Kamera startet nicht',
      advice: 'Versuchen Sie es noch einmal, oder wählen Sie eine andere Kamera oder ein Foto.',
    },
    crashed: {
      title: 'Die Prüfung ist abgebrochen',
      advice: 'Versuchen Sie es noch einmal. Geschieht es wieder, laden Sie die Seite neu.',
    },
    silent: {
      title: 'Die Kamera gibt kein Bild',
      advice: 'Sehen Sie nach, ob sie verdeckt, ausgeschaltet oder von einem anderen Programm benutzt ist.',
    },
    infrared: {
      title: 'Das sieht nach einer Infrarotkamera aus',
      advice: 'Ihr Bild hat keine Farben. Wählen Sie unten eine andere Kamera.',
    },
    virtual: {
      title: 'Das ist keine echte Kamera',
      advice: 'Ein Programm macht dieses Bild und kann es verändern. Wählen Sie unten eine andere Kamera.',
    },
    lowResolution: {
      title: 'Diese Kamera ist grob: {width} × {height}',
      advice:
        'Weniger als 1280 × 720 Pixel zeigen kleine Schrift vielleicht nicht. Wählen Sie, wenn möglich, eine andere Kamera.',
    },
    noAutofocus: {
      title: 'Auf diese Entfernung unscharf',
      advice:
        'Diese Kamera stellt nicht selbst scharf. Bewegen Sie das Dokument langsam weg, bis die Schrift klar ist.',
    },
    dirtyLens: {
      title: 'Die Linse ist vielleicht schmutzig',
      advice: 'Das ganze Bild ist trüb, was es auch zeigt. Wischen Sie die Linse mit einem weichen Tuch ab.',
    },
    slow: {
      title: 'Dieses Gerät ist langsam',
      advice: 'Der Umriss kommt nicht nach. Halten Sie etwas länger still.',
    },
    again: 'Noch einmal versuchen',
    choosePhoto: 'Stattdessen ein Foto wählen',
  },
};
