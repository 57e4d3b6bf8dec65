import type { Strings } from '../texts.ts';
import { LIVE } from './camera.ts';
import { BENCH } from './lighting.ts';

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
    formats: 'JPEG、PNG、WebP、AVIF 或 HEIC。护照资料页、身份证、驾照均可。',
    samplesTitle: '或试试我们的示例',
    samples: {
      good: '合格',
      glare: '反光',
      'cut-off': '缺角',
      blurred: '模糊',
    },
    rulesTitle: '检查项目',
  },

  working: {
    stamp: '检查中',
    steps: {
      waiting: '正在排队',
      loading: '正在加载检查程序',
      decoding: '正在打开照片',
      checking: '正在查看照片',
    },
    progress: '已完成 {done} / {total} 项检查',
    cancel: '取消',
    cancelled: '检查已取消。',
  },

  verdict: {
    pass: '可以提交',
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
    noStep: '直接提交即可。接收方可能另有要求。',
    others: { other: '检查列表中还有 {count} 个问题。' },
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

  rules: {
    title: '检查项目',
    sentence: '{text}。',
    atMost: '最多 {limit}',
    atLeast: '至少 {limit}',
    hint: '提示',
    references: '来源',
    notApplicable: '需要先找到证件，但照片中没有找到。',
    assumedScale: '没有找到证件，因此尺寸是估计值：假定照片长边为 105 mm。',
    unknownValue: '未知',
  },

  photo: {
    alt: '您的照片，{file}',
    marks: '照片上画出了证件轮廓和 {count} 处标记。',
    outline: '证件轮廓',
    noPreview: '此浏览器无法显示该文件，但不影响检查和标记。',
    hideMarks: '隐藏标记',
    showMarks: '显示标记',
    size: '{width} × {height} 像素',
    showRule: '标记 {number}：{label}',
    taken: '检查用时 {seconds} 秒。',
  },

  actions: {
    another: '检查另一张照片',
    others: '检查其他照片',
    again: '重试',
    copy: '复制报告',
    copied: '已复制',
    copyFailed: '浏览器不允许在此复制，请改为保存报告。',
    save: '保存报告',
    report: '报告为 JSON 格式：只有数字和文字，不含照片。',
  },

  live: LIVE,

  bench: BENCH,

  list: {
    title: { other: '{count} 张照片' },
    working: '已检查 {done} / {total} 张照片',
    finished: '全部照片检查完毕。{summary}。',
    summary: { other: '{count} 张需要重拍' },
    summaryNone: '没有需要重拍的照片',
    waiting: '等待中',
    stop: '停止',
    stopped: '检查了 {done} 张后停止。{summary}。',
    notChecked: '未检查',
    back: '全部照片',
    resume: '继续',
    order: '排序',
    orders: { chosen: '按选择顺序', worst: '问题最严重的在前', name: '按名称' },
    show: '显示',
    showAll: '全部照片',
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
      title: '这不是照片',
      advice: '请选择 JPEG、PNG、WebP、AVIF 或 HEIC 文件。PDF 或文档须先另存为照片。',
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

  units: {
    mm: '{value} mm',
    px: '{value} px',
    dpi: '{value} dpi',
    deg: '{value}°',
    greyLevel: '{value} / 255',
    cielab: '{value} CIELAB',
  },
};
