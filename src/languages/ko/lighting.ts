import type { Strings } from '../texts.ts';

/** The lighting bench in Korean. */
export const BENCH: Strings['bench'] = {
  open: '조명대 열기',
  invitation: '사진 찍을 곳을 꾸미시나요?',
  lede: '창구, 무인 단말기, 사진 코너: 모든 신분증이 깨끗하게 나올 때까지 조명을 돌리고 전과 후를 비교하세요.',
  title: '조명대',

  searching: { problem: '아직 잴 것이 없습니다', advice: '화면에 신분증을 놓거나 흰 종이를 선택하세요' },
  fine: { problem: '빛이 좋습니다', advice: '바꿀 것이 없습니다' },

  target: { label: '재는 대상', document: '신분증', sheet: '흰 종이' },
  sheetHelp: '화면을 가득 채우는 흰 종이를 놓으세요. 그러면 빛만 재게 됩니다.',
  layer: { label: '화면에 표시', none: '없음', glare: '반사', light: '균일도', focus: '초점' },
  guide: { label: '틀', none: '없음', 'ID-1': '카드 (ID-1)', 'ID-3': '여권 (ID-3)' },
  guideDpi: '틀을 채우면 {dpi} dpi',
  keys: {
    glare: '빗금: 반사가 글자를 가립니다. 강할수록 짙습니다.',
    light: '가장 밝은 곳에 대한 비율. 파랑은 어둡고 노랑은 밝습니다.',
    focus: '점은 카메라가 낼 수 있는 만큼 또렷한 가장자리입니다.',
  },

  figuresTitle: '수치',
  figures: {
    evenness: '균일도',
    glare: '반사',
    white: '흰색 밝기',
    clipped: '날아간 부분',
    crushed: '뭉개진 부분',
    cast: '색 치우침',
    dpi: '해상도',
  },
  histogram: '검정부터 흰색까지의 밝기. 검게 뭉갬 {crushed}, 하얗게 날아감 {clipped}.',
  histogramTitle: '밝기',

  zones: ['왼쪽 위', '위쪽', '오른쪽 위', '왼쪽', '가운데', '오른쪽', '왼쪽 아래', '아래쪽', '오른쪽 아래'],
  directions: [
    '왼쪽 위로',
    '위로',
    '오른쪽 위로',
    '왼쪽으로',
    '옆으로',
    '오른쪽으로',
    '왼쪽 아래로',
    '아래로',
    '오른쪽 아래로',
  ],
  casts: { red: '붉은빛', green: '초록빛', yellow: '노란빛', blue: '푸른빛' },
  advice: {
    white: { problem: '빛이 부족합니다', advice: '조명을 더하거나 가까이 옮기세요' },
    clipped: { problem: '빛이 너무 강합니다', advice: '조명을 줄이거나 멀리하거나 퍼지게 하세요' },
    glare: {
      problem: '조명이 반사됩니다: {zone}',
      advice: '반사가 신분증을 벗어날 때까지 조명을 {direction} 옮기거나 퍼지게 하세요',
    },
    evenness: {
      problem: '{dark}의 빛은 {bright}의 {percent} %입니다',
      advice: '조명을 {direction} 옮기거나 퍼지게 하세요',
    },
    cast: {
      problem: '빛에 {colour}이 돕니다',
      advice: '한 가지 주광색 조명을 쓰고 색 있는 빛을 막으세요. 흰 종이로 재는 것이 가장 정확합니다',
    },
  },

  steadiness: {
    title: '안정도',
    help: '최근 시간 중 각 검사가 초록이었던 비율입니다.',
    window: '최근',
    seconds: '{seconds}초',
    none: '아직 재지 않음',
  },

  snapshots: {
    title: '전과 후',
    help: '지금의 빛을 남기고 조명을 바꾼 다음 비교하세요.',
    before: '전',
    after: '후',
    keepBefore: '‘전’으로 남기기',
    keepAfter: '‘후’로 남기기',
    kept: '‘{name}’을(를) 남겼습니다.',
    figure: '수치',
    change: '변화',
    changes: { better: '나아짐', worse: '나빠짐', same: '같음' },
    picture: '{name}: 그 빛에서의 신분증',
  },

  session: {
    title: '기록 저장',
    pictures: '사진 포함',
    html: '페이지로 저장',
    json: 'JSON으로 저장',
    empty: '먼저 빛을 하나 남기세요.',
    holds: '수치와 분포도가 들어갑니다.',
    heading: '조명 기록',
    made: '{tool}로 {date}에 만듦. 어디에도 보내지 않았습니다.',
    camera: '카메라: {label}, {width} × {height}',
  },
};
