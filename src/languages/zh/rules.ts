import type { Catalogue } from '../../core/messages/catalogue.ts';

/** What rules say in Chinese, simplified characters. */
export const TEXTS: Catalogue = {
  rules: {
    background: {
      title: '证件放在干净的平面上',
      description:
        '证件周围的文字、图案或物品会被误认为证件的一部分，与证件相近的桌面也是如此。在证件周围 14 mm 内测量：亮度变化与印刷文字一样剧烈的区域所占比例，以及证件边缘两侧的颜色差异。木纹等平缓的图案没有问题。',
      figureName: '周围杂乱',
      messages: {
        busy: {
          problem: '证件周围有文字或杂物（{place}）',
          advice: '把证件放在颜色较深的纯色平面上，不要放其他东西',
        },
        blendsIn: { problem: '证件与所放的平面几乎分不开', advice: '把证件放在颜色更深或不同的平面上' },
        notSeen: { problem: '照片中证件周围的部分太少，无法判断', advice: '在证件四周留一点空间' },
      },
    },
    blur: {
      title: '照片清晰',
      description:
        '小字必须能看清。根据证件上文字和图案边缘的宽度，在最模糊的方向上测量：使边缘同样模糊的高斯函数的 sigma，以证件上的毫米数表示（抖动长度 / 3.5，散焦半径 / 2），分别针对整个证件和最差的部分。',
      figureName: '模糊',
      messages: {
        outOfFocus: { problem: '照片没有对焦', advice: '把手机拿远一点，点按证件对焦，然后拍照' },
        shaken: {
          problem: '照片因移动而模糊（{direction}）',
          advice: '双手握住手机或靠在支撑物上，拍照时保持不动',
        },
        partlyBlurred: {
          problem: '证件有一部分模糊（{place}）',
          advice: '把手机水平举在证件上方，点按模糊的部分对焦',
        },
        tooPlain: { problem: '文字或细节太少，无法判断照片是否清晰', advice: '请确认小字可以看清' },
      },
    },
    corners: {
      title: '整个证件都在照片中',
      description:
        '证件的四个角都必须在画面内。根据找到的轮廓测量：最远的角超出画面多少（占证件的比例），以及角到画面边缘的最小距离。',
      figureName: '超出画面',
      messages: {
        notFound: {
          problem: '照片中没有找到证件',
          advice: '把证件平放在颜色较深的纯色平面上，让它占满大部分画面',
        },
        tooSteep: {
          problem: '拍摄角度太斜，无法辨认证件的边缘',
          advice: '把手机平举在证件正上方，与桌面平行',
        },
        cutOff: {
          problem: '证件的{corner}角被照片的{side}边缘切掉了，占其尺寸的 {percent}%',
          advice: '稍微后退，让四个角都在照片中',
        },
        cutOffSide: {
          problem: '证件的{part}侧被照片的{side}边缘切掉了，缺少其尺寸的 {percent}%',
          advice: '稍微后退，让四个角都在照片中',
        },
        cutOffMany: {
          problem: '证件有 {count} 个角被切掉了，最多达其尺寸的 {percent}%',
          advice: '后退，直到四个角都在照片中',
        },
        severalDocuments: {
          problem: '照片中不止一张证件；检查的是框出的那一张',
          advice: '请为每张证件以及卡片的每一面单独拍照',
        },
        fillsFrame: {
          problem: '证件占满了整张照片',
          advice: '四周留一点桌面：有些服务不接受裁剪过的照片',
        },
        closeToEdge: { problem: '{corner}角离照片边缘很近', advice: '在证件四周留一点空间' },
      },
    },
    expiry: {
      title: '证件还有一段有效期',
      description:
        '已过期的证件会被拒绝，即将过期的也常被拒绝。从机读区读取，并与调用方给出的日期比较；到期当天证件仍然有效。报告只写剩余整月数，以免泄露日期。',
      figureName: '剩余月数',
      messages: {
        expired: { problem: '证件已过期', advice: '请使用仍在有效期内的证件' },
        soon: {
          problem: '证件即将过期：有效期不足 {months} 个月',
          advice: '请使用其他证件，或询问这份证件是否仍被接受',
        },
        unread: { problem: '无法读取有效期', advice: '请重新拍摄，让机读区清晰完整' },
        noDate: { problem: '机读区中没有可能的有效期', advice: '请自行查看证件上印的日期' },
      },
    },
    glare: {
      title: '证件没有反光',
      description:
        '灯或窗户的反光会遮住下面的内容。测量光斑给周围增加的光：它像光一样柔和地减弱（印刷有明显的边界），对所有颜色的增加相同（箔和全息图会让其中一种保持较暗），亮度与白纸相当；还测量没有任何印刷残留的过曝光斑。落在文字上的反光比落在空白处的更严重。',
      figureName: '反光',
      messages: {
        overPortrait: { problem: '反光落在头像上（{place}）', advice: '稍微倾斜证件或移动灯，直到亮斑消失' },
        overMrz: { problem: '反光落在机读码上（{place}）', advice: '稍微倾斜证件或移动灯，直到亮斑消失' },
        overPrint: { problem: '反光落在文字上（{place}）', advice: '稍微倾斜证件或移动灯，直到亮斑消失' },
        onBlank: { problem: '反光落在证件的空白处（{place}）', advice: '稍微倾斜证件或移动灯，直到亮斑消失' },
        tooBright: { problem: '证件太亮，看不出反光', advice: '离开灯或窗户，或关闭闪光灯' },
        shadows: { problem: '阴影之间，无法区分反光和光线', advice: '移到光线均匀的地方' },
      },
    },
    lighting: {
      title: '光线均匀、白净、足够亮',
      description:
        '证件各处的文字都必须清楚。在证件上测量：最亮部分的亮度、过曝的比例、阴影减少的光的比例（证件及其旁边同时变暗之处），以及颜色最淡部分的颜色。深色证件和过暗照片通过画面其余部分来区分。',
      figureName: '亮度',
      messages: {
        tooDark: { problem: '证件太暗', advice: '移到更亮的地方，或多开一些灯' },
        tooBright: { problem: '证件太亮：有些部分变成纯白', advice: '避开直射光，或关闭闪光灯' },
        shadow: { problem: '证件上有明显的阴影', advice: '转个方向，不要让您或手机挡住照向证件的光' },
        colouredLight: { problem: '光线颜色太重（{colour}）', advice: '使用日光或白色的灯' },
      },
    },
    match: {
      title: '证件与填写内容一致',
      description:
        '在表单中填写的内容必须与证件逐字一致。号码和日期与机读区完全比对，姓名按国际民航组织 9303 文件的转写逐字母比对；各项服务对姓名的写法要求不同，所以姓名最多只给出警告。填写的内容不会保存在任何地方，报告也不会重复它。',
      figureName: '不同字母',
      messages: {
        lookalike: {
          problem: '填写的号码是 {typed}，证件上是 {printed}',
          advice: '请更正号码：两者相似但并不相同',
        },
        number: { problem: '填写的证件号码与证件不符', advice: '请按证件重新填写号码' },
        birthDate: { problem: '填写的出生日期与证件不符', advice: '请按证件重新填写出生日期' },
        expiryDate: { problem: '填写的有效期与证件不符', advice: '请按证件重新填写有效期' },
        nationality: { problem: '填写的国籍与证件不符', advice: '请选择证件上的国籍' },
        otherName: { problem: '填写的姓名与证件不符', advice: '请按机读区填写姓名' },
        nameLetter: { problem: '姓名有一个字母与证件不同', advice: '请将姓名与机读区对照' },
        nameOrder: { problem: '证件上姓与名的顺序相反', advice: '请将姓名与机读区对照' },
        nameMissing: { problem: '证件上的名字比填写的多或少', advice: '请将姓名与机读区对照' },
        otherScript: { problem: '填写的姓名与机读区的文字不同', advice: '请自行将姓名与证件对照' },
        unread: { problem: '无法比较填写的内容：相应的行无法读取', advice: '请重新拍摄，让机读区清晰完整' },
      },
    },
    mrz: {
      title: '机读区完整且可读',
      description:
        '护照、签证和许多卡证有两三行 OCR-B 字符，服务方首先读取它们。一个小网络找到这些行，另一个按等间距读取；然后检查校验位和最不确定的字符。读到的内容只留在检查时的内存里，报告只说明是否正确。',
      figureName: '无法读取',
      messages: {
        hidden: {
          problem: '机读区的一部分无法读取（{place}）',
          advice: '请移开遮挡物，并转动证件直到上面没有反光',
        },
        cut: { problem: '机读区没有完整拍进照片', advice: '请后退，直到整页都在照片中' },
        unreadable: {
          problem: '机读区无法读取',
          advice: '请在均匀的光线下，从正上方足够近地重新拍摄，机读区上不要有任何东西',
        },
        doubtful: {
          problem: '机读区的部分字符不清楚',
          advice: '请在均匀的光线下，从正上方足够近地重新拍摄，机读区上不要有任何东西',
        },
        wrongDigits: {
          problem: '机读区已读取，但校验位不符',
          advice: '请重新拍摄；如果仍然如此，可能是印刷有误或磨损',
        },
      },
    },
    obstruction: {
      title: '证件没有被遮挡',
      description:
        '手指、袖子、贴纸或其他东西不能盖住证件。沿证件边缘测量：边缘某一段的颜色与其余边缘不同，而与边缘外侧相同，就像有东西横跨在上面；然后测量它向内延伸多远。与颜色无关，因此任何肤色都一视同仁。',
      figureName: '遮挡',
      messages: {
        covered: { problem: '有东西盖住了证件（{place}）', advice: '把证件放下，手指和其他东西不要碰到它' },
        overPortrait: {
          problem: '有东西盖住了头像（{place}）',
          advice: '把证件放下，手指和其他东西不要碰到它',
        },
        overMrz: { problem: '有东西盖住了机读码（{place}）', advice: '把证件放下，手指和其他东西不要碰到它' },
        overPrint: { problem: '有东西盖住了文字（{place}）', advice: '把证件放下，手指和其他东西不要碰到它' },
        onBlank: {
          problem: '有东西盖住了证件的空白处（{place}）',
          advice: '把证件放下，手指和其他东西不要碰到它',
        },
        rim: { problem: '有东西盖住了证件的边缘（{place}）', advice: '把证件放下，不要用手拿着' },
        colouredLight: {
          problem: '无法区分彩色光线和证件上方失焦的东西（{place}）',
          advice: '移到白光下，手指和其他东西不要靠近镜头',
        },
        notSeen: {
          problem: '照片中证件的边缘太少，无法判断是否被遮挡',
          advice: '后退，直到整个证件都在照片中',
        },
      },
    },
    portrait: {
      title: '头像完整清晰',
      description:
        '服务方会将印刷的头像与自拍比较。人脸检测器找到它，然后查看上面有什么：手指和其他物品、反光以及照片边缘。不会进一步查看人脸本身。',
      figureName: '被遮部分',
      messages: {
        covered: { problem: '有东西遮住了头像', advice: '请放下证件，移开手指和其他物品' },
        glare: { problem: '头像上有反光', advice: '请稍微倾斜证件或移动灯，直到亮斑消失' },
        cut: { problem: '头像没有完整拍进照片', advice: '请后退，直到整个证件都在照片中' },
        notSeen: {
          problem: '无法辨认这页护照的头像',
          advice: '请在均匀的光线下重新拍摄，头像上不要有任何东西',
        },
      },
    },
    recapture: {
      title: '照片拍的是证件本身，而不是屏幕',
      description:
        '翻拍屏幕上的证件不会被接受。寻找两种迹象，并合为一个概率：照片原始像素的最多四个方块中（如果找到证件则在证件内）的屏幕像素网格或条纹（摩尔纹），以及整张照片看起来像不像屏幕：边框、光线和表面的反光。许多屏幕两者都看不出来：通过此项检查并不能证明证件是真的。',
      figureName: '屏幕概率',
      messages: {
        suspected: {
          problem: '照片拍的可能是屏幕：其中有类似屏幕像素的细网格',
          advice: '请拍摄证件本身，不要拍屏幕或复印件',
        },
        certain: {
          problem: '照片拍的是屏幕：可以看到像素网格',
          advice: '请拍摄证件本身，不要拍显示证件的屏幕',
        },
        bands: {
          problem: '照片中有屏幕像素在照片里留下的那种条纹（摩尔纹）',
          advice: '请拍摄证件本身，不要拍显示证件的屏幕',
        },
        looksLikeScreen: {
          problem: '照片看起来拍的是屏幕：从边框、光线或表面的反光可以看出',
          advice: '请拍摄证件本身，不要拍显示证件的屏幕',
        },
        tooSmall: {
          problem: '照片的像素太少，无法区分证件和屏幕上的图片',
          advice: '请提交相机拍摄的原图，不要用缩小的副本',
        },
        tooDark: { problem: '照片太暗，无法区分证件和屏幕上的图片', advice: '多开一些灯，再拍一次' },
        tooBlurred: {
          problem: '照片太模糊，无法区分证件和屏幕上的图片',
          advice: '拿稳手机，点按证件对焦，然后拍照',
        },
      },
    },
    resolution: {
      title: '证件在照片中足够大',
      description:
        '小字需要足够的像素。根据证件的标准尺寸和照片中长边的长度，测量照片在证件上的每英寸点数，以及证件占照片的比例。',
      figureName: '分辨率',
      messages: {
        tooSmall: {
          problem: '证件在照片中太小（{dpi} dpi）',
          advice: '靠近一些，或用更高像素拍照，让证件占满大部分画面',
        },
        fewDetails: {
          problem: '照片的细节只相当于 {dpi} dpi，少于其像素',
          advice: '靠近并对好焦重新拍照；放大或重新保存不会增加细节',
        },
        compressed: {
          problem: '照片压缩过度，可以看到方块',
          advice: '请发送相机保存的原照片，不要用聊天中的副本或截图',
        },
        farAway: { problem: '证件只占照片的 {percent}%', advice: '靠近一些，让证件占满大部分画面' },
      },
    },
    tilt: {
      title: '照片从正上方拍摄',
      description:
        '从侧面拍摄时，证件的一端更远、更小、更模糊。根据四个角测量：相机光轴与证件法线之间的夹角，焦距取使四个角符合标准证件的值。仅在照片内旋转的证件不算不合格。',
      figureName: '倾斜',
      messages: {
        tilted: {
          problem: '照片是从侧面拍的，角度为 {degrees} 度',
          advice: '把手机平举在证件正上方，与桌面平行',
        },
        unsure: {
          problem: '无法从四个角判断角度：{from} 到 {to} 度',
          advice: '把手机平举在证件正上方，与桌面平行',
        },
        bent: { problem: '证件弯曲：一条边弯了 {mm} 毫米', advice: '拍照前请把证件压平' },
        turned: { problem: '照片中的证件不是正向的', advice: '提交前请旋转照片' },
      },
    },
  },
  words: {
    left: '左侧',
    right: '右侧',
    top: '上方',
    bottom: '下方',
    middle: '中部',
    'all around': '四周',
    'top left': '左上',
    'top right': '右上',
    'bottom left': '左下',
    'bottom right': '右下',
    sideways: '左右',
    'up and down': '上下',
    diagonally: '斜向',
    red: '红色',
    orange: '橙色',
    yellow: '黄色',
    green: '绿色',
    blue: '蓝色',
    purple: '紫色',
    pink: '粉色',
  },
  broken: {
    problem: '这项检查未能完成（{detail}）',
    advice: '请重试；如果再次出现，请反馈给我们',
  },
  pair: {
    frontTwice: {
      problem: '两张照片都是正面',
      advice: '请翻到背面再拍一张',
    },
    backTwice: {
      problem: '两张照片都是背面',
      advice: '请翻到正面再拍一张',
    },
    swapped: {
      problem: '正面和背面颠倒了',
      advice: '请先提供正面的照片',
    },
    otherDocument: {
      problem: '背面属于另一份证件',
      advice: '请拍摄同一份证件的两面',
    },
    notNeeded: {
      problem: '这种证件不需要背面照片',
      advice: '有照片的那一页就够了',
    },
    sideUnknown: {
      problem: '无法判断照片拍的是哪一面',
      advice: '请自行确认是否为正面和背面',
    },
  },
};
