import type { Strings } from '../texts.ts';

/** The live camera in Chinese. */
export const LIVE: Strings['live'] = {
  open: '使用实时相机',
  back: '离开相机',
  title: '实时相机',

  looking: { problem: '正在查看', advice: '放好证件，将相机对准它' },
  holdStill: { problem: '画面在移动', advice: '请保持不动' },
  good: { problem: '一切正常', advice: '请保持不动' },
  starting: { problem: '相机正在启动', advice: '浏览器询问时请允许。画面不会离开此设备' },
  loading: { problem: '正在加载检查', advice: '相机已经打开，请稍候' },

  video: '相机看到的画面',
  rulesTitle: '当前状态',
  shutter: '拍照',
  taking: '正在拍照',
  taken: '已拍照，正在检查。',
  counting: '{seconds} 秒后拍照',
  automatic: '自动',
  countdown: '倒计时',
  sound: '声音',
  retake: '返回相机',

  camera: {
    title: '相机',
    choose: '选择相机',
    unnamed: '相机 {number}',
    light: '灯光',
    zoom: '变焦',
    focus: '对焦',
    focusModes: { continuous: '自动', 'single-shot': '单次', manual: '手动', none: '固定' },
    distance: '距离',
    refused: '相机没有执行该操作。',
    resolution: '{width} × {height}，每秒 {rate} 帧',
    speed: '轮廓每秒更新 {looks} 次',
  },

  doctor: {
    title: '关于此相机',
    insecure: {
      title: '此页面不能使用相机',
      advice: '浏览器只在地址以 https 开头的页面上打开相机。请用这种地址打开本页。',
    },
    unsupported: { title: '此浏览器无法打开相机', advice: '请使用最新的浏览器，或改为选择照片。' },
    denied: {
      title: '相机未获允许',
      advice: '点按页面地址旁的图标，允许使用相机，然后重试。也可能在设备的设置中被关闭。',
    },
    none: { title: '没有找到相机', advice: '请连接相机，或打开其盖子或开关，然后重试。也可以选择照片。' },
    busy: { title: '其他程序正在使用相机', advice: '请关闭通话和其他显示您画面的程序，然后重试。' },
    ended: { title: '相机已断开', advice: '相机被拔出或被其他程序占用。请重新连接，然后重试。' },
    other: { title: '相机无法启动', advice: '请重试，或选择其他相机或照片。' },
    crashed: { title: '检查中断', advice: '请重试。如果再次发生，请重新加载页面。' },
    silent: { title: '相机没有画面', advice: '请看看相机是否被遮住、关闭或被其他程序使用。' },
    infrared: { title: '这似乎是红外相机', advice: '它的画面没有颜色。请在下方选择其他相机。' },
    virtual: { title: '这不是真正的相机', advice: '画面由程序生成，可能被改动。请在下方选择其他相机。' },
    lowResolution: {
      title: '此相机分辨率低：{width} × {height}',
      advice: '低于 1280 × 720 像素可能看不清小字。如有可能，请选择其他相机。',
    },
    noAutofocus: {
      title: '在此距离无法对焦',
      advice: '此相机不会自动对焦。请慢慢移远证件，直到文字清晰。',
    },
    dirtyLens: { title: '镜头可能脏了', advice: '无论拍什么，画面都发雾。请用软布擦拭镜头。' },
    slow: { title: '此设备较慢', advice: '轮廓会滞后。请多保持一会儿不动。' },
    again: '重试',
    choosePhoto: '改为选择照片',
  },
};
