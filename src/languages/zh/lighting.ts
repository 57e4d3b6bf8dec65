import type { Strings } from '../texts.ts';

/** The lighting bench in Chinese. */
export const BENCH: Strings['bench'] = {
  open: '打开布光台',
  invitation: '要布置拍照的地方吗？',
  lede: '柜台、自助机或拍照角：调整灯光，直到每份证件都清晰，并对比前后效果。',
  title: '布光台',

  searching: { problem: '还没有可测量的内容', advice: '把证件放进画面，或选择白纸' },
  fine: { problem: '光线良好', advice: '无需改动' },

  target: { label: '测量对象', document: '证件', sheet: '白纸' },
  sheetHelp: '放一张铺满画面的白纸：这样测得的只有光线。',
  layer: { label: '画面中显示', none: '不显示', glare: '反光', light: '均匀度', focus: '对焦' },
  guide: { label: '取景框', none: '无', 'ID-1': '卡片 (ID-1)', 'ID-3': '护照 (ID-3)' },
  guideDpi: '填满取景框时为 {dpi} dpi',
  keys: {
    glare: '斜线处：反光遮住文字，越强越浓。',
    light: '相对最亮处的百分比。蓝色暗，黄色亮。',
    focus: '圆点处的边缘已达到相机能显示的最清晰程度。',
  },

  figuresTitle: '数值',
  figures: {
    evenness: '均匀度',
    glare: '反光',
    white: '白色亮度',
    clipped: '过曝',
    crushed: '死黑',
    cast: '偏色',
    dpi: '分辨率',
  },
  histogram: '从黑到白的亮度分布。{crushed} 死黑，{clipped} 过曝。',
  histogramTitle: '亮度',

  zones: ['左上角', '上侧', '右上角', '左侧', '中间', '右侧', '左下角', '下侧', '右下角'],
  directions: ['左上方', '上方', '右上方', '左侧', '旁边', '右侧', '左下方', '下方', '右下方'],
  casts: { red: '偏红', green: '偏绿', yellow: '偏黄', blue: '偏蓝' },
  advice: {
    white: { problem: '光线太暗', advice: '加一盏灯，或把灯移近' },
    clipped: { problem: '光线太亮', advice: '调暗灯光、移远或柔化' },
    glare: { problem: '灯光反射：{zone}', advice: '把灯移向{direction}，直到反光离开证件，或柔化灯光' },
    evenness: { problem: '{dark}的光只有{bright}的 {percent} %', advice: '把灯移向{direction}，或柔化灯光' },
    cast: { problem: '光线{colour}', advice: '使用同一种日光灯，避免彩色光；用白纸测量最准' },
  },

  steadiness: {
    title: '稳定程度',
    help: '最近几秒内每项检查为绿色的时间比例。',
    window: '时间范围',
    seconds: '{seconds} 秒',
    none: '尚未测量',
  },

  snapshots: {
    title: '前后对比',
    help: '先保存现在的光线，再调整灯光，然后对比。',
    before: '之前',
    after: '之后',
    keepBefore: '保存为“之前”',
    keepAfter: '保存为“之后”',
    kept: '已保存“{name}”。',
    figure: '数值',
    change: '变化',
    changes: { better: '变好', worse: '变差', same: '不变' },
    picture: '{name}：当时光线下的证件',
  },

  session: {
    title: '保存本次记录',
    pictures: '包含图片',
    html: '保存为网页',
    json: '保存为 JSON',
    empty: '请先至少保存一次光线。',
    holds: '包含数值和分布图。',
    heading: '布光记录',
    made: '由 {tool} 于 {date} 生成。其中任何内容都未发送到别处。',
    camera: '相机：{label}，{width} × {height}',
  },
};
