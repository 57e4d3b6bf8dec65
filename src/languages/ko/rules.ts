import type { Catalogue } from '../../core/messages/catalogue.ts';

/** What rules say in Korean. */
export const TEXTS: Catalogue = {
  rules: {
    background: {
      title: '문서가 깔끔한 바닥에 놓여 있음',
      description:
        '문서 주위의 글자, 그림, 물건은 문서의 일부로 오인됩니다. 문서와 비슷한 책상도 마찬가지입니다. 문서에서 14 mm 이내를 측정합니다. 밝기가 인쇄물만큼 변하는 부분의 비율과 문서 가장자리 안팎의 색 차이입니다. 나뭇결처럼 잔잔한 무늬는 괜찮습니다.',
      figureName: '주변 어수선함',
      messages: {
        busy: {
          problem: '문서 주위에 글자나 물건이 있습니다 ({place})',
          advice: '무늬 없는 어두운 바닥에 문서만 놓으세요',
        },
        blendsIn: {
          problem: '문서가 바닥과 거의 구별되지 않습니다',
          advice: '더 어둡거나 색이 다른 바닥에 놓으세요',
        },
        notSeen: {
          problem: '문서 주위가 너무 적게 찍혀 판단할 수 없습니다',
          advice: '문서 주위에 여백을 조금 남기세요',
        },
      },
    },
    blur: {
      title: '사진이 선명함',
      description:
        '작은 글자를 읽을 수 있어야 합니다. 문서의 글자와 그림 가장자리 너비를 가장 흐린 방향에서 측정합니다. 가장자리를 같은 정도로 흐리게 하는 가우스 함수의 sigma를 문서 위의 밀리미터로 나타냅니다(흔들린 길이 / 3.5, 초점 흐림 반지름 / 2). 문서 전체와 가장 나쁜 부분을 측정합니다.',
      figureName: '흐림',
      messages: {
        outOfFocus: {
          problem: '초점이 맞지 않습니다',
          advice: '휴대폰을 조금 더 멀리 들고 문서를 눌러 초점을 맞춘 다음 찍으세요',
        },
        shaken: {
          problem: '사진이 흔들렸습니다 ({direction})',
          advice: '두 손으로 잡거나 어딘가에 받치고, 찍는 동안 움직이지 마세요',
        },
        partlyBlurred: {
          problem: '문서의 일부가 흐립니다 ({place})',
          advice: '휴대폰을 문서 위에 수평으로 들고 흐린 부분을 눌러 초점을 맞추세요',
        },
        tooPlain: {
          problem: '글자나 세부가 너무 적어 선명한지 판단할 수 없습니다',
          advice: '작은 글자를 읽을 수 있는지 확인하세요',
        },
      },
    },
    corners: {
      title: '문서 전체가 사진 안에 있음',
      description:
        '문서의 네 모서리가 모두 화면 안에 있어야 합니다. 찾은 윤곽에서 측정합니다. 가장 멀리 나간 모서리가 화면을 얼마나 벗어났는지(문서에 대한 비율)와 모서리에서 화면 끝까지의 가장 작은 여백입니다.',
      figureName: '화면 밖',
      messages: {
        notFound: {
          problem: '사진에서 문서를 찾지 못했습니다',
          advice: '무늬 없는 어두운 바닥에 문서를 평평하게 놓고 화면에 가득 차게 찍으세요',
        },
        tooSteep: {
          problem: '너무 비스듬히 찍어 문서의 가장자리를 알아볼 수 없습니다',
          advice: '휴대폰을 문서 바로 위에 책상과 나란히 드세요',
        },
        cutOff: {
          problem: '문서의 {corner} 모서리가 사진 {side} 끝에서 문서 크기의 {percent}%만큼 잘렸습니다',
          advice: '조금 뒤로 물러나 네 모서리가 모두 나오게 하세요',
        },
        cutOffSide: {
          problem: '문서의 {part} 쪽이 사진 {side} 끝에서 잘려 문서 크기의 {percent}%가 빠졌습니다',
          advice: '조금 뒤로 물러나 네 모서리가 모두 나오게 하세요',
        },
        cutOffMany: {
          problem: '문서의 모서리 {count}개가 문서 크기의 최대 {percent}%까지 잘렸습니다',
          advice: '네 모서리가 모두 나올 때까지 뒤로 물러나세요',
        },
        severalDocuments: {
          problem: '사진에 문서가 두 개 이상 있습니다. 테두리를 표시한 문서를 검사했습니다',
          advice: '문서마다, 카드는 한 면씩 따로 찍으세요',
        },
        fillsFrame: {
          problem: '신분증이 사진을 가득 채우고 있습니다',
          advice: '주변 바닥이 조금 보이게 찍으세요. 잘라낸 사진을 받지 않는 곳도 있습니다',
        },
        closeToEdge: {
          problem: '{corner} 모서리가 사진 끝에 가깝습니다',
          advice: '문서 주위에 여백을 조금 남기세요',
        },
      },
    },
    expiry: {
      title: '서류의 유효기간이 아직 남아 있음',
      description:
        '만료된 서류는 거절되고, 곧 만료될 서류도 거절되는 일이 많습니다. 기계판독영역에서 읽어 호출자가 알려 준 날짜와 비교합니다. 만료일 당일에는 아직 유효합니다. 날짜가 드러나지 않도록 보고서에는 남은 개월 수만 적습니다.',
      figureName: '남은 개월',
      messages: {
        expired: { problem: '서류가 만료되었습니다', advice: '아직 유효한 서류를 사용하세요' },
        soon: {
          problem: '서류가 곧 만료됩니다: 남은 기간이 {months}개월 미만입니다',
          advice: '다른 서류를 사용하거나 아직 받아 주는지 확인하세요',
        },
        unread: {
          problem: '만료일을 읽을 수 없습니다',
          advice: '기계판독영역이 선명하게 모두 나오도록 다시 찍으세요',
        },
        noDate: {
          problem: '기계판독영역에 있을 수 있는 만료일이 없습니다',
          advice: '서류에 인쇄된 날짜를 직접 확인하세요',
        },
      },
    },
    glare: {
      title: '문서에 빛 반사가 없음',
      description:
        '전등이나 창문의 반사는 그 아래 내용을 가립니다. 밝은 점이 주변에 더하는 빛을 측정합니다. 빛처럼 부드럽게 약해지고(인쇄는 경계가 뚜렷함), 모든 색에 똑같이 더해지며(금박과 홀로그램은 한 색이 어둡게 남음), 흰 종이만큼 밝은 것입니다. 인쇄가 남지 않은 하얗게 날아간 점도 측정합니다. 글자 위의 반사는 빈 곳의 반사보다 나쁘게 봅니다.',
      figureName: '빛 반사',
      messages: {
        overPortrait: {
          problem: '얼굴 사진에 빛이 반사됩니다 ({place})',
          advice: '밝은 점이 사라질 때까지 문서를 조금 기울이거나 전등을 옮기세요',
        },
        overMrz: {
          problem: '기계 판독 줄에 빛이 반사됩니다 ({place})',
          advice: '밝은 점이 사라질 때까지 문서를 조금 기울이거나 전등을 옮기세요',
        },
        overPrint: {
          problem: '글자 위에 빛이 반사됩니다 ({place})',
          advice: '밝은 점이 사라질 때까지 문서를 조금 기울이거나 전등을 옮기세요',
        },
        onBlank: {
          problem: '문서의 빈 곳에 빛이 반사됩니다 ({place})',
          advice: '밝은 점이 사라질 때까지 문서를 조금 기울이거나 전등을 옮기세요',
        },
        tooBright: {
          problem: '문서가 너무 밝아 반사를 알아볼 수 없습니다',
          advice: '전등이나 창문에서 떨어지거나 플래시를 끄세요',
        },
        shadows: {
          problem: '그림자 사이에서는 반사와 빛을 구별할 수 없습니다',
          advice: '빛이 고른 곳으로 옮기세요',
        },
      },
    },
    lighting: {
      title: '빛이 고르고 희며 충분히 밝음',
      description:
        '문서 어디서나 글자가 뚜렷해야 합니다. 문서에서 측정합니다. 가장 밝은 부분의 밝기, 하얗게 날아간 비율, 그림자가 가린 빛의 비율(문서와 그 옆이 함께 어두운 곳), 색이 가장 옅은 부분의 색입니다. 어두운 문서와 어두운 사진은 사진의 나머지 부분으로 구별합니다.',
      figureName: '밝기',
      messages: {
        tooDark: { problem: '문서가 너무 어둡습니다', advice: '더 밝은 곳으로 옮기거나 불을 더 켜세요' },
        tooBright: {
          problem: '문서가 너무 밝습니다. 완전히 하얀 부분이 있습니다',
          advice: '직사광을 피하거나 플래시를 끄세요',
        },
        shadow: {
          problem: '문서에 짙은 그림자가 있습니다',
          advice: '자신이나 휴대폰이 빛을 가리지 않도록 방향을 바꾸세요',
        },
        colouredLight: {
          problem: '빛의 색이 너무 강합니다 ({colour})',
          advice: '햇빛이나 흰색 전등을 사용하세요',
        },
      },
    },
    match: {
      title: '입력한 내용이 서류와 같음',
      description:
        '양식에 입력하는 내용은 서류와 글자까지 같아야 합니다. 번호와 날짜는 기계판독영역과 완전히 같은지, 이름은 ICAO 9303 음역에 따른 글자로 비교합니다. 서비스마다 이름을 쓰는 방식이 달라 이름은 경고에 그칩니다. 입력한 내용은 어디에도 저장하지 않으며 보고서에도 적지 않습니다.',
      figureName: '다른 글자',
      messages: {
        lookalike: {
          problem: '입력한 번호에는 {typed}, 서류에는 {printed}입니다',
          advice: '번호를 고치세요: 비슷해 보이지만 다른 글자입니다',
        },
        number: {
          problem: '입력한 서류 번호가 서류와 다릅니다',
          advice: '서류에 적힌 대로 번호를 다시 입력하세요',
        },
        birthDate: {
          problem: '입력한 생년월일이 서류와 다릅니다',
          advice: '서류에 적힌 대로 생년월일을 다시 입력하세요',
        },
        expiryDate: {
          problem: '입력한 만료일이 서류와 다릅니다',
          advice: '서류에 적힌 대로 만료일을 다시 입력하세요',
        },
        nationality: { problem: '입력한 국적이 서류와 다릅니다', advice: '서류에 적힌 국적을 고르세요' },
        otherName: {
          problem: '입력한 이름이 서류와 다릅니다',
          advice: '기계판독영역에 있는 대로 이름을 입력하세요',
        },
        nameLetter: {
          problem: '이름의 한 글자가 서류와 다릅니다',
          advice: '이름을 기계판독영역과 비교하세요',
        },
        nameOrder: {
          problem: '서류에는 성과 이름의 순서가 반대입니다',
          advice: '이름을 기계판독영역과 비교하세요',
        },
        nameMissing: {
          problem: '서류의 이름 수가 입력한 것과 다릅니다',
          advice: '이름을 기계판독영역과 비교하세요',
        },
        otherScript: {
          problem: '이름이 기계판독영역과 다른 문자로 입력되었습니다',
          advice: '이름을 서류와 직접 비교하세요',
        },
        unread: {
          problem: '입력한 내용을 비교할 수 없습니다: 해당 줄을 읽을 수 없습니다',
          advice: '기계판독영역이 선명하게 모두 나오도록 다시 찍으세요',
        },
      },
    },
    mrz: {
      title: '기계판독영역이 온전하고 읽을 수 있음',
      description:
        '여권, 비자와 많은 카드에는 서비스가 가장 먼저 읽는 OCR-B 줄이 두세 줄 있습니다. 작은 신경망이 줄을 찾고 다른 신경망이 일정한 간격으로 읽은 뒤, 검사 숫자와 가장 불확실한 글자를 봅니다. 읽은 내용은 검사하는 동안 메모리에만 있고, 보고서에는 맞는지만 적습니다.',
      figureName: '읽지 못한 글자',
      messages: {
        hidden: {
          problem: '기계판독영역의 일부를 읽을 수 없습니다({place})',
          advice: '줄을 가린 것을 치우고 빛이 비치지 않을 때까지 서류를 돌리세요',
        },
        cut: {
          problem: '기계판독영역이 사진에 다 들어 있지 않습니다',
          advice: '쪽 전체가 사진에 들어올 때까지 뒤로 가세요',
        },
        unreadable: {
          problem: '기계판독영역을 읽을 수 없습니다',
          advice: '고른 빛에서, 바로 위에서 충분히 가까이, 줄 위에 아무것도 없이 다시 찍으세요',
        },
        doubtful: {
          problem: '기계판독영역의 일부 글자가 분명하지 않습니다',
          advice: '고른 빛에서, 바로 위에서 충분히 가까이, 줄 위에 아무것도 없이 다시 찍으세요',
        },
        wrongDigits: {
          problem: '기계판독영역을 읽었지만 검사 숫자가 맞지 않습니다',
          advice: '다시 찍으세요. 그래도 같으면 잘못 인쇄되었거나 닳았을 수 있습니다',
        },
      },
    },
    obstruction: {
      title: '문서를 가리는 것이 없음',
      description:
        '손가락, 소매, 스티커 등이 문서를 가리면 안 됩니다. 가장자리를 따라 측정합니다. 나머지 가장자리와 색이 다르고 그 바깥과 똑같이 보이는 부분, 곧 물건이 가로질러 놓인 곳을 찾고, 안쪽으로 얼마나 들어왔는지 측정합니다. 어떤 색인지는 상관없으므로 모든 피부색을 똑같이 다룹니다.',
      figureName: '가림',
      messages: {
        covered: {
          problem: '무언가가 문서를 가립니다 ({place})',
          advice: '문서를 내려놓고 손가락과 다른 물건을 치우세요',
        },
        overPortrait: {
          problem: '무언가가 얼굴 사진을 가립니다 ({place})',
          advice: '문서를 내려놓고 손가락과 다른 물건을 치우세요',
        },
        overMrz: {
          problem: '무언가가 기계 판독 줄을 가립니다 ({place})',
          advice: '문서를 내려놓고 손가락과 다른 물건을 치우세요',
        },
        overPrint: {
          problem: '무언가가 글자를 가립니다 ({place})',
          advice: '문서를 내려놓고 손가락과 다른 물건을 치우세요',
        },
        onBlank: {
          problem: '무언가가 문서의 빈 곳을 가립니다 ({place})',
          advice: '문서를 내려놓고 손가락과 다른 물건을 치우세요',
        },
        rim: {
          problem: '무언가가 문서 가장자리를 가립니다 ({place})',
          advice: '문서를 손에 들지 말고 내려놓으세요',
        },
        colouredLight: {
          problem: '색이 있는 빛인지 문서 위의 흐릿한 물건인지 구별할 수 없습니다 ({place})',
          advice: '흰 빛이 있는 곳으로 옮기고 손가락과 다른 물건을 렌즈에서 치우세요',
        },
        notSeen: {
          problem: '문서의 가장자리가 너무 적게 찍혀 가려졌는지 판단할 수 없습니다',
          advice: '문서 전체가 나올 때까지 뒤로 물러나세요',
        },
      },
    },
    portrait: {
      title: '얼굴 사진이 온전하고 선명함',
      description:
        '서비스는 인쇄된 얼굴 사진을 셀카와 비교합니다. 얼굴 검출기로 찾은 뒤 그 위에 있는 것, 곧 손가락과 다른 물건, 반사, 사진의 가장자리를 봅니다. 얼굴 자체는 더 보지 않습니다.',
      figureName: '가려진 부분',
      messages: {
        covered: {
          problem: '무언가가 얼굴 사진을 가립니다',
          advice: '서류를 내려놓고 손가락과 다른 물건을 치우세요',
        },
        glare: {
          problem: '얼굴 사진에 빛이 반사됩니다',
          advice: '밝은 점이 없어질 때까지 서류를 조금 기울이거나 등을 옮기세요',
        },
        cut: {
          problem: '얼굴 사진이 사진에 다 들어 있지 않습니다',
          advice: '서류 전체가 사진에 들어올 때까지 뒤로 가세요',
        },
        notSeen: {
          problem: '이 여권 쪽의 얼굴 사진을 알아볼 수 없습니다',
          advice: '고른 빛에서, 얼굴 사진 위에 아무것도 없이 다시 찍으세요',
        },
      },
    },
    recapture: {
      title: '화면이 아니라 문서 자체를 찍은 사진임',
      description:
        '문서를 보여 주는 화면을 찍은 사진은 인정되지 않습니다. 두 가지 단서를 찾아 하나의 확률로 합칩니다. 사진의 원래 픽셀로 된 정사각형 최대 네 곳(문서를 찾았으면 그 안)의 화면 픽셀 격자나 줄무늬(모아레)와, 테두리, 빛, 반사 등 사진 전체가 화면처럼 보이는 정도입니다. 둘 다 보이지 않는 화면이 많습니다. 통과했다고 진짜 문서임이 증명되지는 않습니다.',
      figureName: '화면일 확률',
      messages: {
        suspected: {
          problem: '화면을 찍은 사진일 수 있습니다. 화면 픽셀 같은 가는 격자가 보입니다',
          advice: '화면이나 복사본이 아니라 문서 자체를 찍으세요',
        },
        certain: {
          problem: '화면을 찍은 사진입니다. 픽셀 격자가 보입니다',
          advice: '문서를 보여 주는 화면이 아니라 문서 자체를 찍으세요',
        },
        bands: {
          problem: '화면의 픽셀이 사진에 남기는 것과 같은 줄무늬(모아레)가 보입니다',
          advice: '문서를 보여 주는 화면이 아니라 문서 자체를 찍으세요',
        },
        looksLikeScreen: {
          problem: '화면을 찍은 사진처럼 보입니다. 테두리, 빛 또는 표면의 반사로 판단했습니다',
          advice: '문서를 보여 주는 화면이 아니라 문서 자체를 찍으세요',
        },
        tooSmall: {
          problem: '픽셀이 너무 적어 문서와 화면 속 그림을 구별할 수 없습니다',
          advice: '줄인 사본이 아니라 카메라로 찍은 그대로의 사진을 보내세요',
        },
        tooDark: {
          problem: '사진이 너무 어두워 문서와 화면 속 그림을 구별할 수 없습니다',
          advice: '불을 더 켜고 다시 찍으세요',
        },
        tooBlurred: {
          problem: '사진이 너무 흐려 문서와 화면 속 그림을 구별할 수 없습니다',
          advice: '휴대폰을 움직이지 말고 문서를 눌러 초점을 맞춘 다음 찍으세요',
        },
      },
    },
    resolution: {
      title: '문서가 사진에서 충분히 큼',
      description:
        '작은 글자에는 픽셀이 필요합니다. 문서의 표준 크기와 사진에서의 긴 변 길이로 문서 위의 인치당 픽셀 수를 측정하고, 문서가 사진에서 차지하는 비율을 측정합니다.',
      figureName: '해상도',
      messages: {
        tooSmall: {
          problem: '문서가 사진에서 너무 작습니다 ({dpi} dpi)',
          advice: '더 가까이 가거나 더 높은 화소로 찍어 문서가 화면에 가득 차게 하세요',
        },
        fewDetails: {
          problem: '사진의 세밀함은 {dpi} dpi 수준으로, 픽셀 수보다 적습니다',
          advice: '가까이에서 초점을 맞추어 다시 찍으세요. 확대하거나 다시 저장해도 세부가 늘지 않습니다',
        },
        compressed: {
          problem: '압축이 심해 네모난 얼룩이 보입니다',
          advice: '채팅의 사본이나 화면 캡처가 아니라 카메라가 저장한 사진을 그대로 보내세요',
        },
        farAway: {
          problem: '문서가 사진의 {percent}%만 차지합니다',
          advice: '더 가까이 가서 문서가 화면에 가득 차게 하세요',
        },
      },
    },
    tilt: {
      title: '사진을 바로 위에서 찍음',
      description:
        '옆에서 찍으면 문서의 한쪽 끝이 더 멀고 작고 흐려집니다. 모서리에서 측정합니다. 카메라 축과 문서의 수직선 사이의 각도이며, 초점 거리는 모서리가 표준 문서와 맞는 값을 씁니다. 사진 안에서 돌아가 있기만 한 문서는 실패가 아닙니다.',
      figureName: '기울기',
      messages: {
        tilted: {
          problem: '사진을 비스듬히 찍었습니다 ({degrees}도)',
          advice: '휴대폰을 문서 바로 위에 책상과 나란히 드세요',
        },
        unsure: {
          problem: '모서리로 각도를 알 수 없습니다: {from}~{to}도',
          advice: '휴대폰을 문서 바로 위에 책상과 나란히 드세요',
        },
        bent: {
          problem: '문서가 휘어 있습니다. 가장자리가 {mm} mm 휘었습니다',
          advice: '사진을 찍기 전에 문서를 평평하게 펴세요',
        },
        turned: { problem: '사진 속 문서가 바로 서 있지 않습니다', advice: '보내기 전에 사진을 돌리세요' },
      },
    },
  },
  words: {
    left: '왼쪽',
    right: '오른쪽',
    top: '위쪽',
    bottom: '아래쪽',
    middle: '가운데',
    'all around': '사방',
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
  pair: {
    frontTwice: {
      problem: '두 사진 모두 앞면입니다',
      advice: '문서를 뒤집어 뒷면을 촬영하세요',
    },
    backTwice: {
      problem: '두 사진 모두 뒷면입니다',
      advice: '문서를 뒤집어 앞면을 촬영하세요',
    },
    swapped: {
      problem: '앞면과 뒷면이 바뀌었습니다',
      advice: '앞면 사진을 먼저 지정하세요',
    },
    otherDocument: {
      problem: '뒷면이 다른 문서의 것입니다',
      advice: '같은 문서의 양면을 촬영하세요',
    },
    notNeeded: {
      problem: '이 문서는 뒷면 사진이 필요 없습니다',
      advice: '얼굴 사진이 있는 면이면 충분합니다',
    },
    sideUnknown: {
      problem: '사진이 어느 면인지 알 수 없습니다',
      advice: '앞면과 뒷면인지 직접 확인하세요',
    },
  },
};
