import type { Strings } from '../texts.ts';

/** The lighting bench in Japanese. */
export const BENCH: Strings['bench'] = {
  open: '照明台を開く',
  invitation: '撮影場所を整えますか？',
  lede: '窓口、端末、撮影コーナー：どの書類もきれいに写るまでライトを動かし、前と後を比べます。',
  title: '照明台',

  searching: { problem: 'まだ測るものがありません', advice: '書類を映すか、白い紙を選んでください' },
  fine: { problem: '光は良好です', advice: '変える必要はありません' },

  target: { label: '測る対象', document: '書類', sheet: '白い紙' },
  sheetHelp: '画面いっぱいに白い紙を置いてください。光だけを測れます。',
  layer: { label: '映像に表示', none: 'なし', glare: '反射', light: '均一さ', focus: 'ピント' },
  guide: { label: '枠', none: 'なし', 'ID-1': 'カード (ID-1)', 'ID-3': '旅券 (ID-3)' },
  guideDpi: '枠いっぱいで {dpi} dpi',
  keys: {
    glare: '斜線：反射で文字が隠れています。強いほど濃くなります。',
    light: '最も明るい所に対する割合。青は暗く、黄は明るい所です。',
    focus: '点は、カメラで最もはっきり写っている輪郭です。',
  },

  figuresTitle: '数値',
  figures: {
    evenness: '均一さ',
    glare: '反射',
    white: '白の明るさ',
    clipped: '白飛び',
    crushed: '黒つぶれ',
    cast: '色かぶり',
    dpi: '解像度',
  },
  histogram: '黒から白までの明るさ。黒つぶれ {crushed}、白飛び {clipped}。',
  histogramTitle: '明るさ',

  zones: ['左上', '上側', '右上', '左側', '中央', '右側', '左下', '下側', '右下'],
  directions: ['左上', '上', '右上', '左', '横', '右', '左下', '下', '右下'],
  casts: { red: '赤み', green: '緑み', yellow: '黄み', blue: '青み' },
  advice: {
    white: { problem: '光が足りません', advice: 'ライトを増やすか近づけてください' },
    clipped: { problem: '光が強すぎます', advice: 'ライトを暗くするか、離すか、拡散させてください' },
    glare: {
      problem: 'ライトが反射しています：{zone}',
      advice: '反射が書類から外れるまでライトを{direction}へ動かすか、拡散させてください',
    },
    evenness: {
      problem: '{dark}の光は{bright}の {percent} % です',
      advice: 'ライトを{direction}へ動かすか、拡散させてください',
    },
    cast: {
      problem: '光に{colour}があります',
      advice: '同じ種類の昼光ライトを使い、色のついた光を避けてください。白い紙で測るのが確実です',
    },
  },

  steadiness: {
    title: '安定度',
    help: '直近の時間のうち、各チェックが緑だった割合です。',
    window: '直近',
    seconds: '{seconds} 秒',
    none: '未測定',
  },

  snapshots: {
    title: '前と後',
    help: '今の光を残し、ライトを変えてから比べてください。',
    before: '前',
    after: '後',
    keepBefore: '「前」として残す',
    keepAfter: '「後」として残す',
    kept: '「{name}」を残しました。',
    figure: '数値',
    change: '変化',
    changes: { better: '改善', worse: '悪化', same: '同じ' },
    picture: '{name}：その光での書類',
  },

  session: {
    title: '記録を保存',
    pictures: '画像を含める',
    html: 'ページとして保存',
    json: 'JSON で保存',
    empty: '先に光を 1 つ残してください。',
    holds: '数値と分布図が入ります。',
    heading: '照明の記録',
    made: '{tool} で {date} に作成。どこにも送信されていません。',
    camera: 'カメラ：{label}、{width} × {height}',
  },
};
