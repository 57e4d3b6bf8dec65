import type { Catalogue } from './catalogue.ts';

/** What rules say in Korean. */
export const TEXTS: Catalogue = {
  rules: {},
  words: {
    left: '왼쪽',
    right: '오른쪽',
    top: '위쪽',
    bottom: '아래쪽',
    middle: '가운데',
    'top left': '왼쪽 위',
    'top right': '오른쪽 위',
    'bottom left': '왼쪽 아래',
    'bottom right': '오른쪽 아래',
    sideways: '좌우',
    'up and down': '위아래',
    diagonally: '대각선',
    red: '빨간색',
    orange: '주황색',
    yellow: '노란색',
    green: '초록색',
    blue: '파란색',
    purple: '보라색',
    pink: '분홍색',
  },
  broken: {
    problem: '이 검사가 작동하지 않았습니다 ({detail})',
    advice: '다시 시도하세요. 또 그러면 알려 주세요',
  },
};
