import type { Strings } from '../texts.ts';

/** The live camera in Chinese. */
export const LIVE: Strings['live'] = {
  title: '相机',
  close: '关闭相机',
  video: '相机看到的画面',

  hints: {
    starting: '请允许使用相机',
    loading: '正在加载检查',
    looking: '请对准证件',
    still: '拿稳别动',
    good: '很好，别动',
    other: '还不行',
    rules: {
      corners: { other: '后退一点', notFound: '拍到整张证件' },
      resolution: { other: '靠近一点' },
      tilt: { other: '手机放平', bent: '把证件压平' },
      blur: { other: '等待对焦', shaken: '拿稳别动', tooPlain: '拍有字的一面' },
      lighting: {
        other: '换更好的光线',
        tooDark: '再亮一点',
        tooBright: '光线暗一点',
        shadow: '移开影子',
        colouredLight: '使用白光',
      },
      glare: { other: '倾斜到不反光', tooBright: '光线暗一点', shadows: '找均匀的光线' },
      obstruction: {
        other: '不要遮住证件',
        rim: '把证件放下',
        colouredLight: '使用白光',
        notSeen: '后退一点',
      },
      background: { other: '换素色桌面', notSeen: '后退一点' },
      recapture: { other: '请拍证件本身', tooSmall: '靠近一点', tooDark: '再亮一点', tooBlurred: '等待对焦' },
    },
  },

  rulesTitle: '当前状态',
  shutter: '拍照',
  taking: '正在拍照',
  taken: '已拍照，正在检查。',
  counting: '{seconds} 秒后拍照',
  automatic: '自动',
  countdown: '倒计时',
  sound: '声音',
  own: '使用手机自带相机',
  settings: '相机设置',
  closeSettings: '完成',

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
