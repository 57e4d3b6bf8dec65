import type { Strings } from '../texts.ts';
import { LIVE } from './camera.ts';
import { BENCH } from './lighting.ts';
import { REJECTED } from './rejected.ts';

/** The page in German. */
export const TEXTS: Strings = {
  name: 'Clearshot',
  skip: 'Zur Prüfung springen',
  language: 'Sprache',

  privacy: {
    line: 'Nichts verlässt dieses Gerät',
    how: 'Überzeugen Sie sich selbst',
    title: 'Nichts verlässt dieses Gerät',
    body: 'Die Prüfungen laufen in dieser Seite, auf Ihrem eigenen Prozessor. Kein Foto, kein Teil davon und kein Ergebnis wird irgendwohin gesendet; es gibt kein Konto, keinen Zähler und keinen Server, der es empfangen könnte.',
    stepsTitle: 'So prüfen Sie das',
    steps: [
      'Warten Sie, bis die Seite sagt, dass sie bereit ist.',
      'Schalten Sie das Netz aus: Flugmodus, oder ziehen Sie das Kabel.',
      'Prüfen Sie ein Foto. Es geht wie zuvor.',
    ],
    expert:
      'In den Entwicklerwerkzeugen des Browsers bleibt die Netzwerkanalyse leer, während ein Foto geprüft wird, und die Content-Security-Policy dieser Seite verbietet jede andere Adresse.',
    close: 'Schließen',
  },

  readiness: {
    loading: 'Die Prüfungen werden geladen. Sie können schon ein Foto wählen.',
    ready: 'Bereit. Das Netz wird nicht mehr gebraucht.',
    kept: 'Bereit. Diese Seite bleibt auf dem Gerät und öffnet sich auch ohne Netz.',
    stopped: 'In Ruhe. Das nächste Foto weckt die Prüfungen.',
    failed:
      'Die Prüfungen konnten nicht geladen werden. Wählen Sie ein Foto, um es noch einmal zu versuchen.',
  },

  update: {
    offer: 'Eine neuere Fassung dieser Seite ist da.',
    take: 'Jetzt nehmen',
  },

  intake: {
    title: 'Ist Ihr Ausweisfoto gut genug?',
    lede: 'Finden Sie es heraus, bevor Sie es senden: was nicht stimmt, wo es auf dem Foto ist und was zu tun ist.',
    drop: 'Foto hier ablegen',
    dropNow: 'Loslassen, um es zu prüfen',
    pasteHint: 'oder einfügen',
    pick: 'Foto wählen',
    pickFolder: 'Ordner wählen',
    take: 'Foto aufnehmen',
    formats: 'Passseite, Personalausweis, Führerschein: JPEG, PNG, WebP, AVIF oder HEIC.',
    samplesTitle: 'Oder nehmen Sie eines von uns',
    samples: {
      good: 'Ein gutes',
      glare: 'Spiegelung',
      'cut-off': 'Abgeschnitten',
      blurred: 'Unscharf',
    },
    rulesTitle: 'Was geprüft wird',
  },

  presets: {
    label: 'Wer verlangt das Foto?',
    standard: 'Bank oder Börse',
    strict: 'Visum oder Behörde',
    lenient: 'Jemand anders',
  },

  phone: {
    title: 'Mit dem Telefon weitermachen',
    advice:
      'Seine Kamera macht das bessere Foto. Richten Sie sie auf diesen Code, um die Seite dort zu öffnen.',
    code: 'QR-Code der Adresse dieser Seite',
  },

  working: {
    stamp: 'Prüfung läuft',
    steps: {
      waiting: 'Wartet, bis es an der Reihe ist',
      loading: 'Die Prüfungen werden geladen',
      decoding: 'Ihr Foto wird geöffnet',
      checking: 'Ihr Foto wird betrachtet',
    },
    loaded: '{loaded} von {total} MB',
    progress: '{done} von {total} Prüfungen fertig',
    cancel: 'Abbrechen',
    cancelled: 'Prüfung abgebrochen.',
  },

  verdict: {
    pass: 'Die Fotoqualität ist gut',
    warn: 'Könnte besser sein',
    unsure: 'Nicht sicher',
    fail: 'Neu aufnehmen',
    error: 'Nicht lesbar',
    headline: '{stamp}: {sentence}',
    passSentence: { one: 'Die eine Prüfung ist bestanden', other: 'Alle {count} Prüfungen sind bestanden' },
    passSentenceSome: {
      one: 'Die eine Prüfung, die zutrifft, ist bestanden',
      other: 'Alle {count} Prüfungen, die zutreffen, sind bestanden',
    },
    passSentenceDoubt: '{passed} von {total} Prüfungen bestanden, keine nicht bestanden',
    nextStep: 'Nächster Schritt',
    nextTime: 'Ein Tipp',
    noStep: 'Das Foto kann so bleiben',
    scope:
      'Geprüft wurde nur die Qualität des Fotos: nicht, ob das Dokument echt, gültig oder das richtige ist.',
    others: 'Außerdem gefunden',
    passedFold: { one: '{count} Prüfung bestanden', other: '{count} Prüfungen bestanden' },
    skippedFold: { one: '{count} Prüfung trifft nicht zu', other: '{count} Prüfungen treffen nicht zu' },
    announce: 'Die Prüfung ist fertig. {headline}. {counts}.',
    counts: {
      passed: { one: '{count} bestanden', other: '{count} bestanden' },
      failed: { one: '{count} nicht bestanden', other: '{count} nicht bestanden' },
      warning: { one: '{count} Warnung', other: '{count} Warnungen' },
      cantTell: { one: '{count} unklar', other: '{count} unklar' },
      notApplicable: { one: '{count} nicht zutreffend', other: '{count} nicht zutreffend' },
    },
  },

  standing: {
    passed: 'Bestanden',
    failed: 'Nicht bestanden',
    warning: 'Warnung',
    cantTell: 'Unklar',
    notApplicable: 'Nicht zutreffend',
    pending: 'Wartet',
  },

  flaw: {
    seen: 'Auf Ihrem Foto',
    wanted: 'Wie es sein soll',
    show: 'Auf dem Foto zeigen',
  },

  rules: {
    title: 'Die Prüfungen',
    sentence: '{text}.',
    atMost: 'höchstens {limit}',
    atLeast: 'mindestens {limit}',
    hint: 'Tipp',
    details: 'Einzelheiten',
    allFigures: 'Alle Zahlen',
    limit: '({limit})',
    barHelp: 'Der Balken zeigt, wie nah es an der Grenze ist; sie ist der Strich in seiner Mitte.',
    references: 'Quellen',
    assumedScale:
      'Es wurde kein Dokument gefunden, seine Größe ist also geschätzt: Die lange Seite des Fotos gilt als 105 mm.',
    unknownValue: 'unbekannt',
  },

  photo: {
    alt: 'Ihr Foto, {file}',
    marks: 'Der Umriss des Dokuments und {count} markierte Stellen sind darauf gezeichnet.',
    noPreview: 'Dieser Browser kann die Datei nicht zeigen. Prüfung und Markierungen betrifft das nicht.',
    hideMarks: 'Markierungen ausblenden',
    showMarks: 'Markierungen einblenden',
    enlarge: 'Vergrößern',
    viewer: { title: 'Das Foto, vergrößert', larger: 'Größer', smaller: 'Kleiner', close: 'Schließen' },
    showRule: 'Markierung {number}: {label}',
    taken: '{width} × {height} Pixel, geprüft in {seconds} s.',
  },

  keep: {
    which: 'Welche Kopie',
    whole: 'Ganzes Foto',
    straight: 'Gerade gerückt',
    wholeHelp: 'Manche Dienste wollen das ganze Foto: Nehmen Sie im Zweifel dieses.',
    straightHelp: 'An den Kanten des Dokuments ausgeschnitten und gerade von oben gesehen.',
    straightTitle: 'Gerade gerückte Kopie',
    straightAlt: 'Das Dokument, ausgeschnitten und gerade gerückt',
    making: 'Wird gerade gerückt',
    failed: 'Dieses Foto kann hier nicht gerade gerückt werden.',
    save: 'Foto speichern',
    saved: 'Das Foto ist gespeichert.',
    share: 'Teilen',
    shareFailed: 'Es konnte nicht geteilt werden. Speichern Sie es stattdessen.',
    again: 'Noch einmal aufnehmen',
    use: 'Dieses Foto verwenden',
    used: 'Dieses Foto wird verwendet',
  },

  about: { notices: 'Open-Source-Hinweise' },

  actions: {
    start: 'Zum Anfang',
    another: 'Weiteres Foto prüfen',
    others: 'Weitere Fotos prüfen',
    again: 'Noch einmal versuchen',
    copy: 'Bericht kopieren',
    copied: 'Kopiert',
    copyFailed: 'Der Browser erlaubt hier kein Kopieren. Speichern Sie stattdessen den Bericht.',
    save: 'Bericht speichern',
    reportTitle: 'Bericht',
    report: 'Der Bericht ist JSON: Zahlen und Texte, nicht das Foto.',
  },

  live: LIVE,

  bench: BENCH,

  list: {
    title: { one: '{count} Foto', other: '{count} Fotos' },
    working: '{done} von {total} Fotos geprüft',
    finished: 'Alle Fotos sind geprüft. {summary}.',
    waiting: 'Wartet',
    stop: 'Anhalten',
    stopped: 'Nach {done} angehalten. {summary}.',
    outcomes: { all: 'Alle', pass: 'Gut', warn: 'Zweifelhaft', fail: 'Neu aufnehmen', error: 'Nicht lesbar' },
    outcome: '{name}: {count}',
    outcomesLabel: 'Fotos nach Ergebnis zeigen',
    keys: 'Die Pfeiltasten gehen von Foto zu Foto.',
    notChecked: 'Nicht geprüft',
    back: 'Alle Fotos',
    resume: 'Weitermachen',
    order: 'Reihenfolge',
    orders: { chosen: 'Wie gewählt', worst: 'Schlechteste zuerst', name: 'Nach Namen' },
    show: 'Problem',
    showAll: 'Beliebig',
    showFailed: 'Nicht bestanden: {rule}',
    shown: { one: '{count} Foto gezeigt', other: '{count} Fotos gezeigt' },
    noneShown: 'Kein Foto zu zeigen.',
    saveTable: 'Tabelle speichern (CSV)',
  },

  faults: {
    notFound: {
      title: 'Das Foto ist weg',
      advice: 'Die Datei wurde verschoben oder gelöscht. Wählen Sie sie noch einmal.',
    },
    unreadable: {
      title: 'Die Datei kann nicht geöffnet werden',
      advice:
        'Liegt sie in einem Cloud-Ordner, laden Sie sie zuerst auf dieses Gerät und wählen Sie sie dann noch einmal.',
    },
    empty: {
      title: 'Die Datei ist leer',
      advice: 'Wählen Sie das Foto noch einmal, oder nehmen Sie ein neues auf.',
    },
    unsupportedFormat: {
      title: 'Diese Art von Datei kann nicht geprüft werden',
      advice:
        'Wählen Sie eine Datei in JPEG, PNG, WebP, AVIF oder HEIC. Ein GIF, BMP oder TIFF muss zuerst als JPEG gespeichert werden, ein PDF oder ein Textdokument als Foto.',
    },
    damaged: {
      title: 'Das Foto ist beschädigt',
      advice:
        'Die Datei endet zu früh oder ist innen kaputt. Kopieren Sie sie noch einmal von der Kamera, oder nehmen Sie ein neues Foto auf.',
    },
    undecodable: {
      title: 'Das Foto ist beschädigt',
      advice:
        'Die Datei endet zu früh oder ist innen kaputt. Kopieren Sie sie noch einmal von der Kamera, oder nehmen Sie ein neues Foto auf.',
    },
    tooManyPixels: {
      title: 'Das Foto ist zu groß',
      advice:
        'Nehmen Sie es mit der normalen Einstellung der Kamera auf, oder speichern Sie es in einer kleineren Größe.',
    },
    tooSmall: {
      title: 'Das Foto ist zu klein',
      advice: 'Wählen Sie das ursprüngliche Foto. Eine Miniatur oder Vorschau zeigt nicht genug.',
    },
    timeout: {
      title: 'Die Prüfung hat zu lange gedauert',
      advice: 'Schließen Sie andere Seiten und Programme, und versuchen Sie es noch einmal.',
    },
    crashed: {
      title: 'Die Prüfung ist abgebrochen',
      advice:
        'Versuchen Sie es noch einmal. Geschieht es mit diesem Foto wieder, geht vielleicht eine kleinere Kopie davon.',
    },
    decoderMissing: {
      title: 'Das Foto konnte hier nicht geöffnet werden',
      advice:
        'Am Foto liegt es nicht: Der Teil des Programms, der diese Art öffnet, konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal, oder wählen Sie ein JPEG.',
    },
    internal: {
      title: 'Dieses Programm hat einen Fehler gemacht',
      advice:
        'Am Foto liegt es nicht. Versuchen Sie es noch einmal; geschieht es wieder, melden Sie es bitte.',
    },
    engine: {
      title: 'Die Prüfungen konnten nicht geladen werden',
      advice: 'Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
    },
    unsupported: {
      title: 'Dieser Browser kann die Prüfungen nicht ausführen',
      advice:
        'Aktualisieren Sie ihn, oder nehmen Sie ein aktuelles Chrome, Edge, Firefox oder Safari. Erlauben Sie auf einem iPhone im Blockierungsmodus diese Seite in den Einstellungen.',
    },
    other: {
      title: 'Die Prüfung konnte nicht laufen',
      advice: 'Laden Sie die Seite neu. Ein aktueller Browser mit WebAssembly ist nötig.',
    },
  },

  rejected: REJECTED,

  unitHelp: {
    mm: 'Millimeter sind die auf dem Dokument selbst.',
    dpi: 'Punkte je Zoll: wie viele Pixel einen Zoll (2,5 cm) des Dokuments zeigen.',
    deg: 'Grad werden von gerade oben gezählt.',
    share: 'Prozent des Ganzen: 0 % ist nichts davon, 100 % alles.',
    probability: 'Wie sicher die Prüfung ist: 0 % ist gar nicht, 100 % ganz.',
    greyLevel: 'Helligkeit geht von 0, schwarz, bis 255, weiß.',
    cielab: 'Der Abstand zweier Farben; einer von 2 ist gerade zu sehen.',
  },

  units: {
    mm: '{value} mm',
    px: '{value} px',
    dpi: '{value} dpi',
    deg: '{value}°',
    greyLevel: '{value} von 255',
    cielab: '{value} CIELAB',
  },
};
