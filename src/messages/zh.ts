import type { Catalogue } from './catalogue.ts';

/** What rules say in Chinese, simplified characters. */
export const TEXTS: Catalogue = {
  rules: {},
  words: {
    left: '左侧',
    right: '右侧',
    top: '上方',
    bottom: '下方',
    middle: '中部',
    'top left': '左上',
    'top right': '右上',
    'bottom left': '左下',
    'bottom right': '右下',
    sideways: '左右',
    'up and down': '上下',
    diagonally: '斜向',
    red: '红色',
    orange: '橙色',
    yellow: '黄色',
    green: '绿色',
    blue: '蓝色',
    purple: '紫色',
    pink: '粉色',
  },
  broken: {
    problem: '这项检查未能完成（{detail}）',
    advice: '请重试；如果再次出现，请反馈给我们',
  },
};
