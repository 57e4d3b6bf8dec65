import type { Strings } from '../texts.ts';
import { LIVE } from './camera.ts';
import { BENCH } from './lighting.ts';
import { REJECTED } from './rejected.ts';

/** The page in Korean. */
export const TEXTS: Strings = {
  name: 'Clearshot',
  skip: '검사로 바로 가기',
  language: '언어',

  privacy: {
    line: '사진은 이 기기를 떠나지 않습니다',
    how: '직접 확인하기',
    title: '사진은 이 기기를 떠나지 않습니다',
    body: '검사는 이 페이지 안에서, 사용자의 기기에서만 이루어집니다. 사진도, 사진의 일부도, 결과도 어디에도 전송되지 않습니다. 계정도, 집계도, 이를 받을 서버도 없습니다.',
    stepsTitle: '확인하는 방법',
    steps: [
      '페이지에 준비되었다고 표시될 때까지 기다리세요.',
      '네트워크를 끄세요. 비행기 모드를 켜거나 케이블을 뽑으면 됩니다.',
      '사진을 검사하세요. 똑같이 작동합니다.',
    ],
    expert:
      '브라우저 개발자 도구의 네트워크 패널은 사진을 검사하는 동안 비어 있으며, 이 페이지의 Content-Security-Policy는 다른 모든 주소를 금지합니다.',
    close: '닫기',
  },

  readiness: {
    loading: '검사 기능을 불러오는 중입니다. 사진은 지금 선택할 수 있습니다.',
    ready: '준비되었습니다. 네트워크가 더 이상 필요하지 않습니다.',
    kept: '준비되었습니다. 이 페이지는 기기에 저장되어 네트워크 없이도 열립니다.',
    stopped: '쉬는 중입니다. 다음 사진에서 다시 시작합니다.',
    failed: '검사 기능을 불러오지 못했습니다. 사진을 선택하면 다시 시도합니다.',
  },

  update: {
    offer: '이 페이지의 새 버전이 있습니다.',
    take: '지금 사용하기',
  },

  intake: {
    title: '신분증 사진, 이대로 괜찮을까요?',
    lede: '보내기 전에 확인하세요. 무엇이 문제인지, 사진의 어디인지, 어떻게 하면 되는지 알려 드립니다.',
    drop: '여기에 사진을 놓으세요',
    dropNow: '놓으면 검사합니다',
    pasteHint: '또는 붙여넣기',
    pick: '사진 선택',
    pickFolder: '폴더 선택',
    take: '사진 찍기',
    formats: '여권 신원면, 신분증, 면허증: JPEG, PNG, WebP, AVIF, HEIC.',
    samplesTitle: '또는 예시 사진으로 해 보기',
    samples: {
      good: '좋은 사진',
      glare: '빛 반사',
      'cut-off': '잘림',
      blurred: '흐림',
    },
    rulesTitle: '검사 항목',
  },

  presets: {
    label: '누가 사진을 요청하나요?',
    standard: '은행 또는 거래소',
    strict: '비자 또는 관공서',
    lenient: '그 밖의 곳',
  },

  phone: {
    title: '휴대전화로 계속하기',
    advice: '휴대전화 카메라가 더 잘 찍습니다. 이 코드를 비추면 휴대전화에서 이 페이지가 열립니다.',
    code: '이 페이지 주소의 QR 코드',
  },

  working: {
    stamp: '검사 중',
    steps: {
      waiting: '차례를 기다리는 중',
      loading: '검사 기능을 불러오는 중',
      decoding: '사진을 여는 중',
      checking: '사진을 살펴보는 중',
    },
    loaded: '{loaded} / {total} MB',
    progress: '검사 {total}개 중 {done}개 완료',
    cancel: '취소',
    cancelled: '검사를 취소했습니다.',
  },

  verdict: {
    pass: '사진 품질이 좋습니다',
    warn: '개선 필요',
    unsure: '확실하지 않음',
    fail: '다시 찍으세요',
    error: '읽을 수 없음',
    headline: '{stamp}: {sentence}',
    passSentence: { other: '검사 {count}개를 모두 통과했습니다' },
    passSentenceSome: { other: '해당하는 검사 {count}개를 모두 통과했습니다' },
    passSentenceDoubt: '검사 {total}개 중 {passed}개 통과, 실패 없음',
    nextStep: '다음 단계',
    nextTime: '도움말',
    noStep: '사진을 그대로 써도 됩니다',
    scope: '사진의 품질만 확인했습니다. 문서가 진짜인지, 유효한지, 맞는 문서인지는 확인하지 않았습니다.',
    others: '그 밖에 발견된 점',
    passedFold: { other: '검사 {count}개 통과' },
    skippedFold: { other: '검사 {count}개 해당 없음' },
    announce: '검사가 끝났습니다. {headline}. {counts}.',
    counts: {
      passed: { other: '통과 {count}개' },
      failed: { other: '실패 {count}개' },
      warning: { other: '주의 {count}개' },
      cantTell: { other: '판단 불가 {count}개' },
      notApplicable: { other: '해당 없음 {count}개' },
    },
  },

  standing: {
    passed: '통과',
    failed: '실패',
    warning: '주의',
    cantTell: '판단 불가',
    notApplicable: '해당 없음',
    pending: '대기 중',
  },

  flaw: {
    seen: '내 사진에서는',
    wanted: '이렇게 되어야 합니다',
    show: '사진에서 보기',
  },

  rules: {
    title: '검사 항목',
    sentence: '{text}.',
    atMost: '최대 {limit}',
    atLeast: '최소 {limit}',
    hint: '도움말',
    references: '출처',
    details: '자세히',
    allFigures: '모든 수치',
    limit: '({limit})',
    barHelp: '막대는 한계에 얼마나 가까운지를 보여 주며, 가운데 선이 한계입니다.',
    assumedScale: '문서를 찾지 못해 크기는 추정값입니다. 사진의 긴 변을 105 mm로 봅니다.',
    unknownValue: '알 수 없음',
  },

  photo: {
    alt: '내 사진, {file}',
    marks: '문서의 윤곽과 표시 {count}곳이 그려져 있습니다.',
    noPreview: '이 브라우저는 이 파일을 보여 줄 수 없습니다. 검사와 표시에는 영향이 없습니다.',
    hideMarks: '표시 숨기기',
    showMarks: '표시 보기',
    enlarge: '확대',
    viewer: {
      title: '확대한 사진',
      larger: '더 크게',
      smaller: '더 작게',
      close: '닫기',
    },
    showRule: '표시 {number}: {label}',
    taken: '{width} × {height} 픽셀, {seconds}초 만에 검사했습니다.',
  },

  keep: {
    which: '어느 사본',
    whole: '사진 전체',
    straight: '바로잡은 사본',
    wholeHelp: '사진 전체를 요구하는 곳도 있습니다. 확실하지 않으면 이것을 쓰세요.',
    straightHelp: '문서의 가장자리를 따라 잘라 내고 바로 위에서 본 모양으로 만든 것입니다.',
    straightTitle: '바로잡은 사본',
    straightAlt: '잘라 내어 바로잡은 문서',
    making: '바로잡는 중',
    failed: '이 사진은 여기서 바로잡을 수 없습니다.',
    save: '사진 저장',
    saved: '사진을 저장했습니다.',
    share: '공유',
    shareFailed: '공유하지 못했습니다. 대신 저장하세요.',
    again: '다시 찍기',
    use: '이 사진 사용',
    used: '이 사진을 사용합니다',
  },

  about: { notices: '오픈 소스 고지' },

  actions: {
    start: '처음으로',
    another: '다른 사진 검사',
    others: '다른 사진들 검사',
    again: '다시 시도',
    copy: '보고서 복사',
    copied: '복사됨',
    copyFailed: '브라우저가 여기서 복사를 허용하지 않습니다. 대신 보고서를 저장하세요.',
    save: '보고서 저장',
    reportTitle: '보고서',
    report: '보고서는 JSON이며 수치와 글만 있고 사진은 없습니다.',
  },

  live: LIVE,

  bench: BENCH,

  list: {
    title: { other: '사진 {count}장' },
    working: '사진 {total}장 중 {done}장 검사함',
    finished: '모든 사진을 검사했습니다. {summary}.',
    waiting: '대기 중',
    stop: '중지',
    stopped: '{done}장에서 중지했습니다. {summary}.',
    outcomes: {
      all: '전체',
      pass: '좋음',
      warn: '의심',
      fail: '다시 찍기',
      error: '읽을 수 없음',
    },
    outcome: '{name}: {count}',
    outcomesLabel: '결과별로 사진 보기',
    keys: '화살표 키로 사진 사이를 옮겨 다닙니다.',
    notChecked: '검사 안 함',
    back: '모든 사진',
    resume: '계속',
    order: '순서',
    orders: { chosen: '선택한 순서', worst: '문제가 큰 것부터', name: '이름순' },
    show: '문제',
    showAll: '모두',
    showFailed: '통과 못 함: {rule}',
    shown: { other: '사진 {count}장 표시 중' },
    noneShown: '표시할 사진이 없습니다.',
    saveTable: '표 저장 (CSV)',
  },

  faults: {
    notFound: {
      title: '사진이 없습니다',
      advice: '파일이 이동되거나 삭제되었습니다. 다시 선택하세요.',
    },
    unreadable: {
      title: '파일을 열 수 없습니다',
      advice: '클라우드에 있는 파일이면 먼저 이 기기에 내려받은 다음 다시 선택하세요.',
    },
    empty: { title: '파일이 비어 있습니다', advice: '사진을 다시 선택하거나 새로 찍으세요.' },
    unsupportedFormat: {
      title: '이 종류의 파일은 검사할 수 없습니다',
      advice:
        'JPEG, PNG, WebP, AVIF 또는 HEIC 파일을 선택하세요. GIF, BMP, TIFF는 먼저 JPEG로, PDF나 문서는 먼저 사진으로 저장해야 합니다.',
    },
    damaged: {
      title: '사진이 손상되었습니다',
      advice: '파일이 중간에 끊겼거나 깨졌습니다. 카메라에서 다시 복사하거나 새로 찍으세요.',
    },
    undecodable: {
      title: '사진이 손상되었습니다',
      advice: '파일이 중간에 끊겼거나 깨졌습니다. 카메라에서 다시 복사하거나 새로 찍으세요.',
    },
    tooManyPixels: {
      title: '사진이 너무 큽니다',
      advice: '카메라의 일반 설정으로 찍거나 더 작은 크기로 저장하세요.',
    },
    tooSmall: {
      title: '사진이 너무 작습니다',
      advice: '원본 사진을 선택하세요. 축소판이나 미리 보기로는 부족합니다.',
    },
    timeout: {
      title: '검사가 너무 오래 걸렸습니다',
      advice: '다른 페이지와 프로그램을 닫고 다시 시도하세요.',
    },
    crashed: {
      title: '검사가 중단되었습니다',
      advice: '다시 시도하세요. 이 사진에서 또 그러면 더 작은 사본으로 해 보세요.',
    },
    decoderMissing: {
      title: '여기서는 사진을 열 수 없었습니다',
      advice:
        '사진에는 문제가 없습니다. 이 형식을 여는 프로그램을 불러오지 못했습니다. 연결을 확인하고 다시 시도하거나 JPEG를 선택하세요.',
    },
    internal: {
      title: '프로그램에 오류가 있었습니다',
      advice: '사진에는 문제가 없습니다. 다시 시도하세요. 또 그러면 알려 주세요.',
    },
    engine: {
      title: '검사를 불러오지 못했습니다',
      advice: '연결을 확인한 뒤 다시 시도하세요.',
    },
    unsupported: {
      title: '이 브라우저에서는 검사할 수 없습니다',
      advice:
        '브라우저를 업데이트하거나 최신 Chrome, Edge, Firefox, Safari를 사용하세요. iPhone이 잠금 모드이면 설정에서 이 페이지를 허용하세요.',
    },
    other: {
      title: '검사를 실행하지 못했습니다',
      advice: '페이지를 새로 고치세요. WebAssembly를 지원하는 최신 브라우저가 필요합니다.',
    },
  },

  rejected: REJECTED,

  unitHelp: {
    mm: '밀리미터는 문서 자체에서 잰 길이입니다.',
    dpi: '인치당 점 수: 문서의 1인치(2.5cm)를 몇 픽셀로 나타내는지를 뜻합니다.',
    deg: '각도는 바로 위를 기준으로 셉니다.',
    share: '전체에 대한 비율입니다. 0%는 전혀 없음, 100%는 전부입니다.',
    probability: '검사가 얼마나 확신하는지입니다. 0%는 전혀, 100%는 완전히.',
    greyLevel: '밝기는 0(검정)부터 255(흰색)까지입니다.',
    cielab: '두 색 사이의 거리입니다. 2 정도면 겨우 구별됩니다.',
  },

  units: {
    mm: '{value} mm',
    px: '{value} px',
    dpi: '{value} dpi',
    deg: '{value}°',
    greyLevel: '{value} / 255',
    cielab: '{value} CIELAB',
  },
};
