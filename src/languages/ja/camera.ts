import type { Strings } from '../texts.ts';

/** The live camera in Japanese. */
export const LIVE: Strings['live'] = {
  title: 'カメラ',
  close: 'カメラを閉じる',
  video: 'カメラの映像',

  hints: {
    starting: 'カメラを許可してください',
    loading: '確認の準備中',
    looking: '書類を写してください',
    still: '動かさないで',
    good: '良好です、そのまま',
    other: 'まだです',
    rules: {
      corners: { other: '少し離してください', notFound: '書類全体を写して' },
      resolution: { other: '近づけてください' },
      tilt: { other: '水平に構えて', bent: '書類を平らに' },
      blur: { other: 'ピントを待って', shaken: '動かさないで', tooPlain: '印刷面を写して' },
      lighting: {
        other: 'もっと良い光で',
        tooDark: 'もっと明るく',
        tooBright: '光を弱めて',
        shadow: '影をよけて',
        colouredLight: '白い光で',
      },
      glare: { other: '反射が消えるまで傾けて', tooBright: '光を弱めて', shadows: '均一な光で' },
      obstruction: {
        other: '書類を隠さないで',
        rim: '書類を置いて',
        colouredLight: '白い光で',
        notSeen: '少し離してください',
      },
      background: { other: '無地の面に置いて', notSeen: '少し離してください' },
      recapture: {
        other: '書類そのものを写して',
        tooSmall: '近づけてください',
        tooDark: 'もっと明るく',
        tooBlurred: 'ピントを待って',
      },
    },
  },

  rulesTitle: '現在の状態',
  shutter: '撮影する',
  taking: '撮影しています',
  taken: '撮影しました。チェックしています。',
  counting: '{seconds} 秒後に撮影',
  automatic: '自動',
  countdown: 'カウントダウン',
  sound: '音',
  own: '端末のカメラを使う',
  settings: 'カメラの設定',
  closeSettings: '完了',

  camera: {
    title: 'カメラ',
    choose: '使うカメラ',
    unnamed: 'カメラ {number}',
    light: 'ライト',
    zoom: 'ズーム',
    focus: 'ピント',
    focusModes: { continuous: '自動', 'single-shot': '1 回', manual: '手動', none: '固定' },
    distance: '距離',
    refused: 'カメラが応じませんでした。',
    resolution: '{width} × {height}、毎秒 {rate} フレーム',
    speed: '輪郭は毎秒 {looks} 回',
  },

  doctor: {
    title: 'このカメラについて',
    insecure: {
      title: 'このページではカメラを使えません',
      advice:
        'ブラウザーは https で始まるアドレスのページでしかカメラを開きません。そのアドレスで開いてください。',
    },
    unsupported: {
      title: 'このブラウザーはカメラを開けません',
      advice: '最新のブラウザーを使うか、写真を選んでください。',
    },
    denied: {
      title: 'カメラが許可されていません',
      advice:
        'アドレスの横のマークをタップしてカメラを許可し、もう一度お試しください。端末の設定でオフになっていることもあります。',
    },
    none: {
      title: 'カメラが見つかりません',
      advice: '接続するか、カバーやスイッチを開けて、もう一度お試しください。写真を選ぶこともできます。',
    },
    busy: {
      title: '別のプログラムがカメラを使っています',
      advice: '通話など映像を使うプログラムを閉じて、もう一度お試しください。',
    },
    ended: {
      title: 'カメラが切断されました',
      advice: '抜けたか、別のプログラムが使っています。接続し直して、もう一度お試しください。',
    },
    other: {
      title: 'カメラが起動しません',
      advice: 'もう一度試すか、別のカメラか写真を選んでください。',
    },
    crashed: {
      title: 'チェックが中断しました',
      advice: 'もう一度お試しください。繰り返す場合はページを再読み込みしてください。',
    },
    silent: {
      title: 'カメラの映像が来ません',
      advice: '覆われていないか、オフになっていないか、別のプログラムが使っていないか確認してください。',
    },
    infrared: {
      title: '赤外線カメラのようです',
      advice: '映像に色がありません。下で別のカメラを選んでください。',
    },
    virtual: {
      title: '本物のカメラではありません',
      advice: 'プログラムが映像を作っており、変えることがあります。下で別のカメラを選んでください。',
    },
    lowResolution: {
      title: 'このカメラは粗いです：{width} × {height}',
      advice:
        '1280 × 720 画素未満では小さな文字が写らないことがあります。できれば別のカメラを選んでください。',
    },
    noAutofocus: {
      title: 'この距離ではピントが合いません',
      advice: 'このカメラは自動でピントを合わせません。文字がはっきりするまで書類をゆっくり離してください。',
    },
    dirtyLens: {
      title: 'レンズが汚れているかもしれません',
      advice: '何を写しても全体がかすんでいます。柔らかい布でレンズを拭いてください。',
    },
    slow: {
      title: 'この端末は遅めです',
      advice: '輪郭が遅れます。少し長めに動かさずにいてください。',
    },
    again: 'もう一度試す',
    choosePhoto: '写真を選ぶ',
  },
};
