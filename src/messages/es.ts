import type { Catalogue } from './catalogue.ts';

/** What rules say in Spanish. */
export const TEXTS: Catalogue = {
  rules: {},
  words: {
    left: 'izquierda',
    right: 'derecha',
    top: 'arriba',
    bottom: 'abajo',
    middle: 'centro',
    'top left': 'arriba a la izquierda',
    'top right': 'arriba a la derecha',
    'bottom left': 'abajo a la izquierda',
    'bottom right': 'abajo a la derecha',
    sideways: 'de lado',
    'up and down': 'de arriba abajo',
    diagonally: 'en diagonal',
    red: 'rojo',
    orange: 'naranja',
    yellow: 'amarillo',
    green: 'verde',
    blue: 'azul',
    purple: 'morado',
    pink: 'rosa',
  },
  broken: {
    problem: 'Esta comprobación no ha funcionado ({detail})',
    advice: 'Inténtelo de nuevo; si vuelve a ocurrir, comuníquelo',
  },
};
