import type { Strings } from '../texts.ts';

/** The live camera in Korean. */
export const LIVE: Strings['live'] = {
  title: '카메라',
  close: '카메라 닫기',
  video: '카메라가 보는 화면',

  hints: {
    starting: '카메라를 허용하세요',
    loading: '검사를 불러오는 중',
    looking: '문서를 비추세요',
    still: '움직이지 마세요',
    good: '좋아요, 그대로',
    other: '아직이에요',
    rules: {
      corners: { other: '조금 뒤로', notFound: '문서 전체를 비추세요' },
      resolution: { other: '더 가까이' },
      tilt: { other: '휴대전화를 수평으로', bent: '문서를 평평하게' },
      blur: { other: '초점을 기다리세요', shaken: '움직이지 마세요', tooPlain: '인쇄된 면을 비추세요' },
      lighting: {
        other: '더 나은 빛에서',
        tooDark: '더 밝게',
        tooBright: '빛을 줄이세요',
        shadow: '그림자를 치우세요',
        colouredLight: '흰 빛에서',
      },
      glare: { other: '반사가 사라지게 기울이세요', tooBright: '빛을 줄이세요', shadows: '고른 빛에서' },
      obstruction: {
        other: '문서를 가리지 마세요',
        rim: '문서를 내려놓으세요',
        colouredLight: '흰 빛에서',
        notSeen: '조금 뒤로',
      },
      background: { other: '무늬 없는 곳에', notSeen: '조금 뒤로' },
      recapture: {
        other: '문서 자체를 찍으세요',
        tooSmall: '더 가까이',
        tooDark: '더 밝게',
        tooBlurred: '초점을 기다리세요',
      },
    },
  },

  rulesTitle: '지금 상태',
  shutter: '사진 찍기',
  taking: '사진을 찍는 중',
  taken: '사진을 찍었습니다. 검사하고 있습니다.',
  counting: '{seconds}초 후 촬영',
  automatic: '자동',
  countdown: '카운트다운',
  sound: '소리',
  own: '휴대전화 기본 카메라 쓰기',
  settings: '카메라 설정',
  closeSettings: '완료',

  camera: {
    title: '카메라',
    choose: '사용할 카메라',
    unnamed: '카메라 {number}',
    light: '조명',
    zoom: '줌',
    focus: '초점',
    focusModes: { continuous: '자동', 'single-shot': '한 번', manual: '수동', none: '고정' },
    distance: '거리',
    refused: '카메라가 응답하지 않았습니다.',
    resolution: '{width} × {height}, 초당 {rate}프레임',
    speed: '윤곽 초당 {looks}회',
  },

  doctor: {
    title: '이 카메라에 대하여',
    insecure: {
      title: '이 페이지에서는 카메라를 쓸 수 없습니다',
      advice: '브라우저는 주소가 https로 시작하는 페이지에서만 카메라를 엽니다. 그 주소로 여세요.',
    },
    unsupported: {
      title: '이 브라우저는 카메라를 열 수 없습니다',
      advice: '최신 브라우저를 쓰거나 사진을 선택하세요.',
    },
    denied: {
      title: '카메라가 허용되지 않았습니다',
      advice:
        '페이지 주소 옆의 표시를 눌러 카메라를 허용한 다음 다시 시도하세요. 기기 설정에서 꺼져 있을 수도 있습니다.',
    },
    none: {
      title: '카메라를 찾지 못했습니다',
      advice: '카메라를 연결하거나 덮개나 스위치를 연 다음 다시 시도하세요. 사진을 선택할 수도 있습니다.',
    },
    busy: {
      title: '다른 프로그램이 카메라를 쓰고 있습니다',
      advice: '통화 등 화면을 보여 주는 프로그램을 닫고 다시 시도하세요.',
    },
    ended: {
      title: '카메라 연결이 끊어졌습니다',
      advice: '뽑혔거나 다른 프로그램이 가져갔습니다. 다시 연결하고 다시 시도하세요.',
    },
    other: {
      title: '카메라가 시작되지 않습니다',
      advice: '다시 시도하거나 다른 카메라나 사진을 선택하세요.',
    },
    crashed: {
      title: '검사가 중단되었습니다',
      advice: '다시 시도하세요. 반복되면 페이지를 새로 고치세요.',
    },
    silent: {
      title: '카메라 화면이 오지 않습니다',
      advice: '가려졌는지, 꺼졌는지, 다른 프로그램이 쓰는지 확인하세요.',
    },
    infrared: {
      title: '적외선 카메라인 것 같습니다',
      advice: '화면에 색이 없습니다. 아래에서 다른 카메라를 선택하세요.',
    },
    virtual: {
      title: '실제 카메라가 아닙니다',
      advice: '프로그램이 이 화면을 만들며 바꿀 수 있습니다. 아래에서 다른 카메라를 선택하세요.',
    },
    lowResolution: {
      title: '이 카메라는 해상도가 낮습니다: {width} × {height}',
      advice:
        '1280 × 720 픽셀보다 낮으면 작은 글자가 안 보일 수 있습니다. 가능하면 다른 카메라를 선택하세요.',
    },
    noAutofocus: {
      title: '이 거리에서 초점이 맞지 않습니다',
      advice: '이 카메라는 스스로 초점을 맞추지 않습니다. 글자가 또렷해질 때까지 신분증을 천천히 멀리하세요.',
    },
    dirtyLens: {
      title: '렌즈가 더러울 수 있습니다',
      advice: '무엇을 비추든 화면 전체가 뿌옇습니다. 부드러운 천으로 렌즈를 닦으세요.',
    },
    slow: {
      title: '이 기기는 느립니다',
      advice: '윤곽이 늦게 따라옵니다. 조금 더 오래 움직이지 마세요.',
    },
    again: '다시 시도',
    choosePhoto: '사진 선택하기',
  },
};
