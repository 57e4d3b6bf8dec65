import type { Strings } from '../texts.ts';

/** The lighting bench in French. */
export const BENCH: Strings['bench'] = {
  open: 'Ouvrir le banc d’éclairage',
  invitation: 'Vous installez un endroit pour prendre des photos ?',
  lede: 'Un guichet, une borne, un coin photo : tournez les lampes jusqu’à ce que chaque document soit net, et comparez avant et après.',
  title: 'Banc d’éclairage',

  searching: {
    problem: 'Rien à mesurer pour l’instant',
    advice: 'Posez un document dans l’image, ou choisissez une feuille blanche',
  },
  fine: { problem: 'La lumière est bonne', advice: 'Il n’y a rien à changer' },

  target: { label: 'Mesuré sur', document: 'Le document', sheet: 'Une feuille blanche' },
  sheetHelp: 'Posez une feuille blanche qui remplit l’image : seule la lumière est alors mesurée.',
  layer: {
    label: 'Montré dans l’image',
    none: 'Rien',
    glare: 'Reflets',
    light: 'Uniformité',
    focus: 'Netteté',
  },
  guide: { label: 'Cadre pour', none: 'Aucun', 'ID-1': 'Carte (ID-1)', 'ID-3': 'Passeport (ID-3)' },
  guideDpi: '{dpi} ppp quand le cadre est rempli',
  keys: {
    glare: 'Hachuré : un reflet cache le texte. Plus il est fort, plus c’est dense.',
    light: 'Pourcentage de l’endroit le plus clair. Bleu : sombre, jaune : clair.',
    focus: 'Des points marquent les contours aussi nets que la caméra le permet.',
  },

  figuresTitle: 'Chiffres',
  figures: {
    evenness: 'Uniformité',
    glare: 'Reflets',
    white: 'Niveau du blanc',
    clipped: 'Brûlé',
    crushed: 'Perdu dans le noir',
    cast: 'Dominante',
    dpi: 'Résolution',
  },
  histogram: 'Clarté du noir au blanc. {crushed} perdu dans le noir, {clipped} brûlé.',
  histogramTitle: 'Clarté',

  zones: [
    'en haut à gauche',
    'en haut',
    'en haut à droite',
    'à gauche',
    'au milieu',
    'à droite',
    'en bas à gauche',
    'en bas',
    'en bas à droite',
  ],
  directions: [
    'vers le haut à gauche',
    'vers le haut',
    'vers le haut à droite',
    'vers la gauche',
    'sur le côté',
    'vers la droite',
    'vers le bas à gauche',
    'vers le bas',
    'vers le bas à droite',
  ],
  casts: { red: 'rougeâtre', green: 'verdâtre', yellow: 'jaunâtre', blue: 'bleuâtre' },
  advice: {
    white: { problem: 'Il y a trop peu de lumière', advice: 'Ajoutez une lampe ou rapprochez-la' },
    clipped: { problem: 'Il y a trop de lumière', advice: 'Baissez la lampe, éloignez-la ou diffusez-la' },
    glare: {
      problem: 'Une lampe se reflète : {zone}',
      advice: 'Déplacez la lampe {direction} jusqu’à ce que le reflet quitte le document, ou diffusez-la',
    },
    evenness: {
      problem: 'Il y a {dark} {percent} % de la lumière qu’il y a {bright}',
      advice: 'Déplacez la lampe {direction}, ou diffusez-la',
    },
    cast: {
      problem: 'La lumière est {colour}',
      advice:
        'Prenez des lampes lumière du jour d’un seul type et évitez la lumière colorée ; une feuille blanche le dit le mieux',
    },
  },

  steadiness: {
    title: 'Stabilité',
    help: 'Part des dernières secondes où chaque vérification était au vert.',
    window: 'Sur les dernières',
    seconds: '{seconds} secondes',
    none: 'pas encore mesuré',
  },

  snapshots: {
    title: 'Avant et après',
    help: 'Gardez la lumière actuelle, changez les lampes, puis comparez.',
    before: 'Avant',
    after: 'Après',
    keepBefore: 'Garder comme avant',
    keepAfter: 'Garder comme après',
    kept: '{name} : gardé.',
    figure: 'Chiffre',
    change: 'Évolution',
    changes: { better: 'mieux', worse: 'pire', same: 'pareil' },
    picture: '{name} : le document sous cette lumière',
  },

  session: {
    title: 'Enregistrer la séance',
    pictures: 'Inclure les images',
    html: 'Enregistrer en page',
    json: 'Enregistrer en JSON',
    empty: 'Gardez d’abord au moins une lumière.',
    holds: 'Contient les chiffres et les cartes.',
    heading: 'Séance d’éclairage',
    made: 'Fait avec {tool} le {date}. Rien n’en a été envoyé.',
    camera: 'Caméra : {label}, {width} × {height}',
  },
};
