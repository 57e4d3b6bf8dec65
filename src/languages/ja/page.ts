import type { Strings } from '../texts.ts';
import { LIVE } from './camera.ts';
import { BENCH } from './lighting.ts';
import { REJECTED } from './rejected.ts';

/** The page in Japanese. */
export const TEXTS: Strings = {
  name: 'Clearshot',
  skip: 'チェックへ移動',
  language: '言語',

  privacy: {
    line: '写真はこの端末から出ません',
    how: '確かめる方法',
    title: '写真はこの端末から出ません',
    body: 'チェックはこのページの中で、お使いの端末だけで行います。写真も、その一部も、結果も、どこにも送信されません。アカウントもカウンターも、受け取るサーバーもありません。',
    stepsTitle: '確かめ方',
    steps: [
      'ページに「準備完了」と表示されるまで待ちます。',
      'ネットワークを切ります（機内モードにするか、ケーブルを抜く）。',
      '写真をチェックします。同じように動きます。',
    ],
    expert:
      'ブラウザーの開発者ツールでは、チェック中も「ネットワーク」パネルは空のままです。このページの Content-Security-Policy は、ほかのアドレスへの接続をすべて禁止しています。',
    close: '閉じる',
  },

  readiness: {
    loading: 'チェック機能を読み込んでいます。写真はもう選べます。',
    ready: '準備完了。ネットワークはもう不要です。',
    kept: '準備完了。このページは端末に保存され、ネットワークなしで開けます。',
    stopped: '休止中。次の写真で再開します。',
    failed: 'チェック機能を読み込めませんでした。写真を選ぶと再試行します。',
  },

  update: {
    offer: 'このページの新しい版があります。',
    take: '今すぐ使う',
  },

  intake: {
    title: '証明書類の写真、このままで大丈夫？',
    lede: '送る前に確認できます。何が問題か、写真のどこか、どうすればよいか。',
    drop: 'ここに写真をドロップ',
    dropNow: '放すとチェックします',
    pasteHint: 'または貼り付け',
    pick: '写真を選ぶ',
    pickFolder: 'フォルダーを選ぶ',
    take: '写真を撮る',
    formats: 'パスポートの顔写真ページ、身分証、免許証。JPEG、PNG、WebP、AVIF、HEIC に対応。',
    samplesTitle: 'またはサンプルで試す',
    samples: {
      good: '良い写真',
      glare: '反射',
      'cut-off': '見切れ',
      blurred: 'ぼけ',
    },
    rulesTitle: 'チェックする項目',
  },

  presets: {
    label: '写真の提出先',
    standard: '銀行・取引所',
    strict: 'ビザ・官公庁',
    lenient: 'その他',
  },

  phone: {
    title: 'スマートフォンで続ける',
    advice:
      'カメラはスマートフォンのほうが優れています。このコードを読み取ると、そちらでこのページが開きます。',
    code: 'このページのアドレスのQRコード',
  },

  working: {
    stamp: 'チェック中',
    steps: {
      waiting: '順番を待っています',
      loading: 'チェック機能を読み込んでいます',
      decoding: '写真を開いています',
      checking: '写真を調べています',
    },
    loaded: '{loaded} / {total} MB',
    progress: '{total} 項目中 {done} 項目が完了',
    cancel: 'キャンセル',
    cancelled: 'チェックをキャンセルしました。',
  },

  verdict: {
    pass: '写真の画質は良好',
    warn: '改善の余地あり',
    unsure: '判断できません',
    fail: '撮り直し',
    error: '読み取れません',
    headline: '{stamp}：{sentence}',
    passSentence: { other: '{count} 項目すべてに合格' },
    passSentenceSome: { other: '該当する {count} 項目すべてに合格' },
    passSentenceDoubt: '{total} 項目中 {passed} 項目に合格、不合格なし',
    nextStep: '次にすること',
    nextTime: 'ヒント',
    noStep: 'この写真のままで大丈夫です',
    scope: '確かめたのは写真の画質だけです。書類が本物か、有効か、求められたものかは確かめていません。',
    others: 'ほかに見つかったこと',
    passedFold: { other: '{count} 項目は合格' },
    skippedFold: { other: '{count} 項目は対象外' },
    announce: 'チェックが終わりました。{headline}。{counts}。',
    counts: {
      passed: { other: '合格 {count} 件' },
      failed: { other: '不合格 {count} 件' },
      warning: { other: '注意 {count} 件' },
      cantTell: { other: '判断不能 {count} 件' },
      notApplicable: { other: '対象外 {count} 件' },
    },
  },

  standing: {
    passed: '合格',
    failed: '不合格',
    warning: '注意',
    cantTell: '判断不能',
    notApplicable: '対象外',
    pending: '待機中',
  },

  flaw: {
    seen: 'この写真では',
    wanted: 'あるべき姿',
    show: '写真の中で示す',
  },

  rules: {
    title: 'チェック項目',
    sentence: '{text}。',
    atMost: '{limit} 以下',
    atLeast: '{limit} 以上',
    hint: 'ヒント',
    references: '出典',
    details: '詳細',
    allFigures: 'すべての数値',
    limit: '（{limit}）',
    barHelp: '棒は限度への近さを表し、中央の線が限度です。',
    assumedScale: '書類が見つからないため、大きさは推定です。写真の長辺を 105 mm とみなしています。',
    unknownValue: '不明',
  },

  photo: {
    alt: 'あなたの写真、{file}',
    marks: '書類の輪郭と {count} か所の印が描かれています。',
    noPreview: 'このブラウザーではこのファイルを表示できません。チェックと印には影響ありません。',
    hideMarks: '印を隠す',
    showMarks: '印を表示',
    enlarge: '拡大',
    viewer: {
      title: '拡大した写真',
      larger: '大きく',
      smaller: '小さく',
      close: '閉じる',
    },
    showRule: '印 {number}：{label}',
    taken: '{width} × {height} 画素、{seconds} 秒で確認しました。',
  },

  keep: {
    which: 'どちらの写真',
    whole: '写真全体',
    straight: '補正した写し',
    wholeHelp: '写真全体を求めるサービスもあります。迷ったらこちらを使ってください。',
    straightHelp: '書類の縁に沿って切り抜き、真上から見た形にしたものです。',
    straightTitle: '補正した写し',
    straightAlt: '切り抜いて補正した書類',
    making: '補正しています',
    failed: 'この写真はここでは補正できません。',
    save: '写真を保存',
    saved: '写真を保存しました。',
    share: '共有',
    shareFailed: '共有できませんでした。代わりに保存してください。',
    again: '撮り直す',
    use: 'この写真を使う',
    used: 'この写真を使います',
  },

  about: { notices: 'オープンソースについて' },

  actions: {
    start: '最初へ',
    another: '別の写真をチェック',
    others: 'ほかの写真をチェック',
    again: '再試行',
    copy: 'レポートをコピー',
    copied: 'コピーしました',
    copyFailed: 'ブラウザーがコピーを許可していません。レポートを保存してください。',
    save: 'レポートを保存',
    reportTitle: 'レポート',
    report: 'レポートは JSON です。数値と文章だけで、写真は含みません。',
  },

  live: LIVE,

  bench: BENCH,

  list: {
    title: { other: '写真 {count} 枚' },
    working: '{total} 枚中 {done} 枚をチェック済み',
    finished: 'すべての写真をチェックしました。{summary}。',
    waiting: '待機中',
    stop: '停止',
    stopped: '{done} 枚で停止しました。{summary}。',
    outcomes: {
      all: 'すべて',
      pass: '良好',
      warn: '要確認',
      fail: '撮り直し',
      error: '読めない',
    },
    outcome: '{name}：{count}',
    outcomesLabel: '結果で写真をしぼる',
    keys: '矢印キーで写真から写真へ移れます。',
    notChecked: '未チェック',
    back: 'すべての写真',
    resume: '続ける',
    order: '並び順',
    orders: { chosen: '選んだ順', worst: '問題の大きい順', name: '名前順' },
    show: '問題',
    showAll: '問わない',
    showFailed: '不合格：{rule}',
    shown: { other: '{count} 枚を表示中' },
    noneShown: '表示する写真はありません。',
    saveTable: '表を保存 (CSV)',
  },

  faults: {
    notFound: {
      title: '写真が見つかりません',
      advice: 'ファイルが移動または削除されました。もう一度選んでください。',
    },
    unreadable: {
      title: 'ファイルを開けません',
      advice: 'クラウド上にある場合は、先にこの端末へダウンロードしてから選んでください。',
    },
    empty: { title: 'ファイルが空です', advice: '写真を選び直すか、新しく撮ってください。' },
    unsupportedFormat: {
      title: 'この種類のファイルはチェックできません',
      advice:
        'JPEG、PNG、WebP、AVIF、HEIC のファイルを選んでください。GIF、BMP、TIFF は先に JPEG として、PDF や文書は先に写真として保存してください。',
    },
    damaged: {
      title: '写真が壊れています',
      advice: 'ファイルが途中で切れているか壊れています。カメラからコピーし直すか、撮り直してください。',
    },
    undecodable: {
      title: '写真が壊れています',
      advice: 'ファイルが途中で切れているか壊れています。カメラからコピーし直すか、撮り直してください。',
    },
    tooManyPixels: {
      title: '写真が大きすぎます',
      advice: 'カメラの標準設定で撮るか、小さくして保存してください。',
    },
    tooSmall: {
      title: '写真が小さすぎます',
      advice: '元の写真を選んでください。サムネイルやプレビューでは細部が足りません。',
    },
    timeout: {
      title: 'チェックに時間がかかりすぎました',
      advice: 'ほかのページやプログラムを閉じて、再試行してください。',
    },
    crashed: {
      title: 'チェックが中断しました',
      advice: '再試行してください。この写真でまた起きる場合は、小さくした写真でお試しください。',
    },
    decoderMissing: {
      title: 'この写真はここでは開けませんでした',
      advice:
        '写真に問題はありません。この形式を開くためのプログラムを読み込めませんでした。接続を確認して再試行するか、JPEG をお選びください。',
    },
    internal: {
      title: 'プログラムに誤りがありました',
      advice: '写真に問題はありません。再試行してください。また起きる場合はお知らせください。',
    },
    engine: {
      title: 'チェックを読み込めませんでした',
      advice: '接続を確認して、再試行してください。',
    },
    unsupported: {
      title: 'このブラウザーではチェックできません',
      advice:
        'ブラウザーを更新するか、最新の Chrome、Edge、Firefox、Safari をお使いください。iPhone がロックダウンモードの場合は、設定でこのページを許可してください。',
    },
    other: {
      title: 'チェックを実行できませんでした',
      advice: 'ページを再読み込みしてください。WebAssembly に対応した最新のブラウザーが必要です。',
    },
  },

  rejected: REJECTED,

  unitHelp: {
    mm: 'ミリメートルは書類そのものの上での長さです。',
    dpi: '1 インチあたりのドット数：書類の 1 インチ（2.5 cm）を何画素で写しているか。',
    deg: '角度は真上からのずれです。',
    share: '全体に対する割合です。0 % は全くなし、100 % はすべて。',
    probability: '確からしさです。0 % は全くない、100 % は確実。',
    greyLevel: '明るさは 0（黒）から 255（白）までです。',
    cielab: '二つの色の隔たりです。2 でやっと見分けられます。',
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
