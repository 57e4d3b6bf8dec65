import type { Catalogue } from './catalogue.ts';

/** What rules say in Japanese. */
export const TEXTS: Catalogue = {
  rules: {},
  words: {
    left: '左',
    right: '右',
    top: '上',
    bottom: '下',
    middle: '中央',
    'top left': '左上',
    'top right': '右上',
    'bottom left': '左下',
    'bottom right': '右下',
    sideways: '左右',
    'up and down': '上下',
    diagonally: '斜め',
    red: '赤',
    orange: 'オレンジ',
    yellow: '黄',
    green: '緑',
    blue: '青',
    purple: '紫',
    pink: 'ピンク',
  },
  broken: {
    problem: 'このチェックは動作しませんでした（{detail}）',
    advice: '再試行してください。また起きる場合はお知らせください',
  },
};
