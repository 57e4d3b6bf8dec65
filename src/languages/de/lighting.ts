import type { Strings } from '../texts.ts';

/** The lighting bench in German. */
export const BENCH: Strings['bench'] = {
  open: 'Lichtmessplatz öffnen',
  invitation: 'Richten Sie einen Platz zum Fotografieren ein?',
  lede: 'Ein Schalter, ein Automat, eine Fotoecke: Drehen Sie die Lampen, bis jedes Dokument sauber wird, und vergleichen Sie vorher und nachher.',
  title: 'Lichtmessplatz',

  searching: {
    problem: 'Noch nichts zu messen',
    advice: 'Legen Sie ein Dokument ins Bild, oder wählen Sie ein weißes Blatt',
  },
  fine: { problem: 'Das Licht ist gut', advice: 'Es muss nichts geändert werden' },

  target: { label: 'Gemessen auf', document: 'Dem Dokument', sheet: 'Einem weißen Blatt' },
  sheetHelp:
    'Legen Sie ein weißes Blatt Papier hin, das das Bild füllt: Gemessen wird dann allein das Licht.',
  layer: {
    label: 'Im Bild gezeigt',
    none: 'Nichts',
    glare: 'Spiegelungen',
    light: 'Gleichmäßigkeit',
    focus: 'Schärfe',
  },
  guide: { label: 'Rahmen für', none: 'Keinen', 'ID-1': 'Karte (ID-1)', 'ID-3': 'Reisepass (ID-3)' },
  guideDpi: '{dpi} dpi, wenn der Rahmen gefüllt ist',
  keys: {
    glare: 'Schraffiert: Eine Spiegelung verdeckt Schrift. Je stärker, desto dichter.',
    light: 'Prozent der hellsten Stelle. Blau ist dunkel, gelb ist hell.',
    focus: 'Punkte stehen, wo Kanten so scharf sind, wie die Kamera sie zeigen kann.',
  },

  figuresTitle: 'Zahlen',
  figures: {
    evenness: 'Gleichmäßigkeit',
    glare: 'Spiegelungen',
    white: 'Weißwert',
    clipped: 'Ausgebrannt',
    crushed: 'In Schwarz verloren',
    cast: 'Farbstich',
    dpi: 'Auflösung',
  },
  histogram:
    'Helligkeit von Schwarz bis Weiß. {crushed} sind in Schwarz verloren, {clipped} sind ausgebrannt.',
  histogramTitle: 'Helligkeit',

  zones: [
    'Ecke oben links',
    'obere Seite',
    'Ecke oben rechts',
    'linke Seite',
    'Mitte',
    'rechte Seite',
    'Ecke unten links',
    'untere Seite',
    'Ecke unten rechts',
  ],
  directions: [
    'nach oben links',
    'nach oben',
    'nach oben rechts',
    'nach links',
    'zur Seite',
    'nach rechts',
    'nach unten links',
    'nach unten',
    'nach unten rechts',
  ],
  casts: { red: 'rötlich', green: 'grünlich', yellow: 'gelblich', blue: 'bläulich' },
  advice: {
    white: {
      problem: 'Es ist zu wenig Licht da',
      advice: 'Nehmen Sie eine Lampe dazu, oder stellen Sie die Lampe näher',
    },
    clipped: {
      problem: 'Es ist zu viel Licht da',
      advice: 'Dimmen Sie die Lampe, stellen Sie sie weiter weg oder streuen Sie ihr Licht',
    },
    glare: {
      problem: 'Eine Lampe spiegelt sich: {zone}',
      advice:
        'Bewegen Sie die Lampe {direction}, bis die Spiegelung das Dokument verlässt, oder streuen Sie ihr Licht',
    },
    evenness: {
      problem: 'Weniger Licht hier: {dark}, {percent} % von hier: {bright}',
      advice: 'Bewegen Sie die Lampe {direction}, oder streuen Sie ihr Licht',
    },
    cast: {
      problem: 'Das Licht ist {colour}',
      advice:
        'Nehmen Sie Tageslichtlampen einer Art und halten Sie farbiges Licht fern; ein weißes Blatt Papier zeigt es am besten',
    },
  },

  steadiness: {
    title: 'Wie beständig es ist',
    help: 'Anteil der letzten Sekunden, in dem jede Prüfung grün war.',
    window: 'Über die letzten',
    seconds: '{seconds} Sekunden',
    none: 'noch nicht gemessen',
  },

  snapshots: {
    title: 'Vorher und nachher',
    help: 'Behalten Sie das Licht, wie es jetzt ist, ändern Sie die Lampen und vergleichen Sie dann.',
    before: 'Vorher',
    after: 'Nachher',
    keepBefore: 'Als Vorher behalten',
    keepAfter: 'Als Nachher behalten',
    kept: '{name} ist behalten.',
    figure: 'Zahl',
    change: 'Änderung',
    changes: { better: 'besser', worse: 'schlechter', same: 'gleich' },
    picture: '{name}: das Dokument, wie es beleuchtet war',
  },

  session: {
    title: 'Sitzung speichern',
    pictures: 'Die Bilder dazulegen',
    html: 'Als Seite speichern',
    json: 'Als JSON speichern',
    empty: 'Behalten Sie zuerst mindestens ein Licht.',
    holds: 'Sie enthält Zahlen und Karten.',
    heading: 'Lichtsitzung',
    made: 'Gemacht mit {tool} am {date}. Nichts davon wurde irgendwohin gesendet.',
    camera: 'Kamera: {label}, {width} × {height}',
  },
};
