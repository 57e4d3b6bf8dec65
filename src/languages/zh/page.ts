import type { Strings } from '../texts.ts';
import { LIVE } from './camera.ts';
import { BENCH } from './lighting.ts';
import { REJECTED } from './rejected.ts';

/** The page in Chinese, simplified characters. */
export const TEXTS: Strings = {
  name: 'Clearshot',
  skip: '跳到检查',
  language: '语言',

  privacy: {
    line: '照片不会离开本设备',
    how: '自己验证',
    title: '照片不会离开本设备',
    body: '检查在本页面内、由您自己的处理器完成。照片、照片的任何部分和检查结果都不会发送到任何地方；没有账号，没有计数，也没有可以接收它们的服务器。',
    stepsTitle: '验证方法',
    steps: ['等页面显示“就绪”。', '断开网络：打开飞行模式，或拔掉网线。', '检查一张照片，一切照常。'],
    expert:
      '在浏览器的开发者工具中，检查照片时“网络”面板保持空白；本页面的 Content-Security-Policy 也禁止访问其他任何地址。',
    close: '关闭',
  },

  readiness: {
    loading: '正在加载检查程序，现在就可以选择照片。',
    ready: '就绪，不再需要网络。',
    kept: '就绪。页面已保存在本设备上，没有网络也能打开。',
    stopped: '休眠中，下一张照片会将其唤醒。',
    failed: '检查程序加载失败。选择一张照片可重试。',
  },

  update: {
    offer: '本页面有新版本。',
    take: '立即使用',
  },

  intake: {
    title: '您的证件照片合格吗？',
    lede: '提交之前先检查：哪里有问题，在照片的什么位置，该怎么办。',
    drop: '把照片拖到这里',
    dropNow: '松开即可检查',
    pasteHint: '或直接粘贴',
    pick: '选择照片',
    pickFolder: '选择文件夹',
    take: '拍照',
    formats: '护照资料页、身份证、驾照：JPEG、PNG、WebP、AVIF 或 HEIC。',
    samplesTitle: '或试试我们的示例',
    samples: {
      good: '合格',
      glare: '反光',
      'cut-off': '缺角',
      blurred: '模糊',
    },
    rulesTitle: '检查项目',
  },

  presets: {
    label: '谁要这张照片？',
    standard: '银行或交易所',
    strict: '签证或政府机构',
    lenient: '其他',
  },

  phone: {
    title: '用手机继续',
    advice: '手机的相机拍得更好。用它扫描此码，即可在手机上打开本页。',
    code: '本页地址的二维码',
  },

  working: {
    stamp: '检查中',
    steps: {
      waiting: '正在排队',
      loading: '正在加载检查程序',
      decoding: '正在打开照片',
      checking: '正在查看照片',
    },
    loaded: '{loaded} / {total} MB',
    progress: '已完成 {done} / {total} 项检查',
    cancel: '取消',
    cancelled: '检查已取消。',
  },

  verdict: {
    pass: '照片质量合格',
    warn: '有待改进',
    unsure: '无法确定',
    fail: '请重拍',
    error: '无法读取',
    headline: '{stamp}：{sentence}',
    passSentence: { other: '{count} 项检查全部通过' },
    passSentenceSome: { other: '适用的 {count} 项检查全部通过' },
    passSentenceDoubt: '{total} 项检查中 {passed} 项通过，没有未通过的',
    nextStep: '下一步',
    nextTime: '提示',
    noStep: '这张照片可以就这样用',
    scope: '只检查了照片的质量，没有检查证件是否真实、有效或是否是所需的证件。',
    others: '另外发现',
    passedFold: { other: '{count} 项检查通过' },
    skippedFold: { other: '{count} 项检查不适用' },
    announce: '检查完成。{headline}。{counts}。',
    counts: {
      passed: { other: '{count} 项通过' },
      failed: { other: '{count} 项未通过' },
      warning: { other: '{count} 项警告' },
      cantTell: { other: '{count} 项无法判断' },
      notApplicable: { other: '{count} 项不适用' },
    },
  },

  standing: {
    passed: '通过',
    failed: '未通过',
    warning: '警告',
    cantTell: '无法判断',
    notApplicable: '不适用',
    pending: '等待中',
  },

  flaw: {
    seen: '在您的照片中',
    wanted: '应该是这样',
    show: '在照片中显示',
  },

  rules: {
    title: '检查项目',
    sentence: '{text}。',
    atMost: '最多 {limit}',
    atLeast: '至少 {limit}',
    hint: '提示',
    references: '来源',
    details: '详情',
    allFigures: '全部数值',
    limit: '（{limit}）',
    barHelp: '横条表示离限值有多近，中间的线就是限值。',
    assumedScale: '没有找到证件，因此尺寸是估计值：假定照片长边为 105 mm。',
    unknownValue: '未知',
  },

  photo: {
    alt: '您的照片，{file}',
    marks: '照片上画出了证件轮廓和 {count} 处标记。',
    noPreview: '此浏览器无法显示该文件，但不影响检查和标记。',
    hideMarks: '隐藏标记',
    showMarks: '显示标记',
    enlarge: '放大',
    viewer: {
      title: '放大的照片',
      larger: '更大',
      smaller: '更小',
      close: '关闭',
    },
    showRule: '标记 {number}：{label}',
    taken: '{width} × {height} 像素，检查用时 {seconds} 秒。',
  },

  keep: {
    which: '哪一份',
    whole: '整张照片',
    straight: '校正后的',
    wholeHelp: '有些机构要整张照片：拿不准时就用这一份。',
    straightHelp: '沿证件边缘裁下，并校正为正上方的视角。',
    straightTitle: '校正后的副本',
    straightAlt: '裁下并校正的证件',
    making: '正在校正',
    failed: '这张照片在此无法校正。',
    save: '保存照片',
    saved: '照片已保存。',
    share: '分享',
    shareFailed: '无法分享，请改为保存。',
    again: '重新拍摄',
    use: '使用这张照片',
    used: '已使用这张照片',
  },

  about: { notices: '开源声明' },

  actions: {
    start: '回到开始',
    another: '检查另一张照片',
    others: '检查其他照片',
    again: '重试',
    copy: '复制报告',
    copied: '已复制',
    copyFailed: '浏览器不允许在此复制，请改为保存报告。',
    save: '保存报告',
    reportTitle: '报告',
    report: '报告为 JSON 格式：只有数字和文字，不含照片。',
  },

  live: LIVE,

  bench: BENCH,

  list: {
    title: { other: '{count} 张照片' },
    working: '已检查 {done} / {total} 张照片',
    finished: '全部照片检查完毕。{summary}。',
    waiting: '等待中',
    stop: '停止',
    stopped: '检查了 {done} 张后停止。{summary}。',
    outcomes: {
      all: '全部',
      pass: '合格',
      warn: '存疑',
      fail: '重拍',
      error: '无法读取',
    },
    outcome: '{name}：{count}',
    outcomesLabel: '按结果显示照片',
    keys: '用方向键在照片之间移动。',
    notChecked: '未检查',
    back: '全部照片',
    resume: '继续',
    order: '排序',
    orders: { chosen: '按选择顺序', worst: '问题最严重的在前', name: '按名称' },
    show: '问题',
    showAll: '不限',
    showFailed: '未通过：{rule}',
    shown: { other: '显示 {count} 张照片' },
    noneShown: '没有可显示的照片。',
    saveTable: '保存表格 (CSV)',
  },

  faults: {
    notFound: { title: '照片不见了', advice: '文件已被移动或删除，请重新选择。' },
    unreadable: {
      title: '无法打开文件',
      advice: '如果文件在云盘中，请先下载到本设备，再重新选择。',
    },
    empty: { title: '文件是空的', advice: '请重新选择照片，或拍一张新的。' },
    unsupportedFormat: {
      title: '无法检查这种文件',
      advice:
        '请选择 JPEG、PNG、WebP、AVIF 或 HEIC 文件。GIF、BMP 或 TIFF 须先另存为 JPEG，PDF 或文档须先另存为照片。',
    },
    damaged: {
      title: '照片已损坏',
      advice: '文件不完整或内部损坏。请从相机重新复制，或拍一张新的。',
    },
    undecodable: {
      title: '照片已损坏',
      advice: '文件不完整或内部损坏。请从相机重新复制，或拍一张新的。',
    },
    tooManyPixels: {
      title: '照片太大',
      advice: '请用相机的普通设置拍摄，或缩小后保存。',
    },
    tooSmall: {
      title: '照片太小',
      advice: '请选择原始照片。缩略图或预览图的细节不够。',
    },
    timeout: {
      title: '检查时间过长',
      advice: '请关闭其他页面和程序，然后重试。',
    },
    crashed: {
      title: '检查中断',
      advice: '请重试。如果这张照片再次出现问题，可试试较小的副本。',
    },
    decoderMissing: {
      title: '无法在此打开照片',
      advice: '照片没有问题：打开此格式所需的程序部分未能加载。请检查网络后重试，或选择 JPEG 照片。',
    },
    internal: {
      title: '程序出错了',
      advice: '照片没有问题。请重试；如果再次发生，请反馈给我们。',
    },
    engine: {
      title: '未能加载检查程序',
      advice: '请检查网络连接，然后重试。',
    },
    unsupported: {
      title: '此浏览器无法运行检查',
      advice:
        '请更新浏览器，或使用最新的 Chrome、Edge、Firefox 或 Safari。如果 iPhone 处于锁定模式，请在设置中允许本页面。',
    },
    other: {
      title: '检查无法运行',
      advice: '请重新加载页面。需要支持 WebAssembly 的新版浏览器。',
    },
  },

  rejected: REJECTED,

  unitHelp: {
    mm: '毫米按证件本身计算。',
    dpi: '每英寸点数：证件上一英寸（2.5 厘米）由多少像素显示。',
    deg: '角度从正上方算起。',
    share: '占整体的百分比：0 % 表示没有，100 % 表示全部。',
    probability: '检查有多确定：0 % 完全不确定，100 % 完全确定。',
    greyLevel: '亮度从 0（黑）到 255（白）。',
    cielab: '两种颜色之间的距离；2 左右刚能看出来。',
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
