import type { Catalogue } from './catalogue.ts';

/** What rules say in French. */
export const TEXTS: Catalogue = {
  rules: {},
  words: {
    left: 'à gauche',
    right: 'à droite',
    top: 'en haut',
    bottom: 'en bas',
    middle: 'au milieu',
    'top left': 'en haut à gauche',
    'top right': 'en haut à droite',
    'bottom left': 'en bas à gauche',
    'bottom right': 'en bas à droite',
    sideways: 'de côté',
    'up and down': 'de haut en bas',
    diagonally: 'en diagonale',
    red: 'rouge',
    orange: 'orange',
    yellow: 'jaune',
    green: 'verte',
    blue: 'bleue',
    purple: 'violette',
    pink: 'rose',
  },
  broken: {
    problem: 'Cette vérification n’a pas fonctionné ({detail})',
    advice: 'Réessayez ; si cela se reproduit, signalez-le',
  },
};
