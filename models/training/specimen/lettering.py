"""Text in many scripts: invented words, and a pen that writes them at a size given in millimetres."""

from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont, features

FONT_ROOT = Path('/usr/share/fonts/truetype')

_LATIN_FACES = {
    'sans': ('liberation/LiberationSans-Regular.ttf', 'liberation/LiberationSans-Bold.ttf'),
    'narrow': ('liberation/LiberationSansNarrow-Regular.ttf', 'liberation/LiberationSansNarrow-Bold.ttf'),
    'noto': ('noto/NotoSans-Regular.ttf', 'noto/NotoSans-Bold.ttf'),
    'dejavu': ('dejavu/DejaVuSansCondensed.ttf', 'dejavu/DejaVuSansCondensed-Bold.ttf'),
    'serif': ('liberation/LiberationSerif-Regular.ttf', 'liberation/LiberationSerif-Bold.ttf'),
    'noto-serif': ('noto/NotoSerif-Regular.ttf', 'noto/NotoSerif-Bold.ttf'),
}
MONO = 'liberation/LiberationMono-Bold.ttf'
OCR_B = '../opentype/ocr-b/OCRB.otf'
ITALIC = 'liberation/LiberationSerif-Italic.ttf'


class Script:
    """How one writing system looks: a font pair, syllables for names and a few words for labels."""

    def __init__(self, faces, onsets, endings, labels, cased=True):
        self.faces = faces
        self.onsets = onsets.split()
        self.endings = endings.split()
        self.labels = labels.split('|')
        self.cased = cased


def _own(name):
    return {'own': (f'noto/NotoSans{name}-Regular.ttf', f'noto/NotoSans{name}-Bold.ttf')}


SCRIPTS = {
    'latin': Script(
        _LATIN_FACES,
        'Bar Vel Tor Min Cas Lor Ath Ren Sol Dar Kel Ost Pir Ula Zan Eri Mav Qui Fen Hal Jor Nov Wes Ily Tam Öst Éli',
        'an ia or ene ik ella os ara in ova esh und elle ir amo ita ez ård ün ša',
        'Surname|Given names|Nationality|Date of birth|Place of birth|Date of issue|Date of expiry|Document No.'
        '|Personal No.|Sex|Height|Authority|Address|Signature of holder',
    ),
    'cyrillic': Script(
        {k: v for k, v in _LATIN_FACES.items() if k != 'narrow'},
        'Бар Вел Тор Мин Кас Лор Рен Сол Дар Кел Ост Пир Ула Зан Ери Мав Фен Жал Юр Нов Щед Илья',
        'ан ия ор ене ик елла ос ара ин ова еш унд ир ато ич ский',
        'Фамилия|Имя|Гражданство|Дата рождения|Место рождения|Дата выдачи|Действителен до|Номер документа|Пол|Орган'
        '|Подпись',
    ),
    'greek': Script(
        {k: v for k, v in _LATIN_FACES.items() if k != 'narrow'},
        'Βαρ Βελ Τορ Μιν Κασ Λορ Ρεν Σολ Δαρ Κελ Πιρ Ζαν Ερι Φεν Χαλ Ιορ Νοβ Ψιλ Ωρα',
        'ανης ια ορας ενη ικος ελλα ος αρα ινα ουνδης ης ακος',
        'Επώνυμο|Όνομα|Ιθαγένεια|Ημερομηνία γέννησης|Τόπος γέννησης|Ημερομηνία λήξης|Αριθμός|Φύλο|Αρχή|Υπογραφή',
    ),
    'armenian': Script(
        _own('Armenian'), 'Բար Վել Տոր Մին Կաս Լոր Ռեն Սոլ Դար', 'ան իա որ ենե իկ ելլա ոս արա յան',
        'Ազգանուն|Անուն|Քաղաքացիություն|Ծննդյան տարեթիվ|Սեռ|Համարը|Ում կողմից',
    ),
    'georgian': Script(
        _own('Georgian'), 'ბარ ველ ტორ მინ კას ლორ რენ სოლ დარ', 'ანი ია ორი ენე იკი ელა ოსი შვილი ძე',
        'გვარი|სახელი|მოქალაქეობა|დაბადების თარიღი|სქესი|ნომერი|გამცემი', cased=False,
    ),
    'arabic': Script(
        {'own': ('noto/NotoSansArabic-Regular.ttf', 'noto/NotoSansArabic-Bold.ttf'),
         'naskh': ('noto/NotoNaskhArabic-Regular.ttf', 'noto/NotoNaskhArabic-Bold.ttf')},
        'بار فيل تور مين كاس لور رين سول دار', 'ان يا ور ين يك لا وس ارا',
        'اللقب|الاسم|الجنسية|تاريخ الميلاد|مكان الميلاد|تاريخ الإصدار|رقم الوثيقة|الجنس', cased=False,
    ),
    'hebrew': Script(
        _own('Hebrew'), 'בר ול טור מין כס לור רן סול דר', 'ן יה ור נה יק לה וס רה',
        'שם משפחה|שם פרטי|אזרחות|תאריך לידה|מקום לידה|מספר|מין', cased=False,
    ),
    'devanagari': Script(
        _own('Devanagari'), 'बार वेल तोर मिन कस लोर रेन सोल दार', 'ान िया ोर ेने िक ेला ारा',
        'उपनाम|नाम|राष्ट्रीयता|जन्म तिथि|जन्म स्थान|लिंग|संख्या', cased=False,
    ),
    'bengali': Script(
        _own('Bengali'), 'বার ভেল তোর মিন কাস লোর রেন', 'ান িয়া োর েনে িক ারা',
        'পদবি|নাম|জাতীয়তা|জন্ম তারিখ|জন্ম স্থান|লিঙ্গ|নম্বর', cased=False,
    ),
    'thai': Script(
        _own('Thai'), 'บาร เวล ตอร มิน คาส ลอร เรน โซล', 'าน ยา นี กา รา ดี',
        'ชื่อสกุล|ชื่อตัว|สัญชาติ|วันเกิด|สถานที่เกิด|เพศ|เลขที่', cased=False,
    ),
    'ethiopic': Script(
        _own('Ethiopic'), 'ባር ቬል ቶር ሚን ካስ ሎር ሬን ሶል', 'አን ያ ኦር ኔ ላ ራ',
        'ስም|የአባት ስም|ዜግነት|የትውልድ ቀን|ጾታ|ቁጥር', cased=False,
    ),
    'tamil': Script(
        _own('Tamil'), 'பார வேல தோர மின கஸ லோர ரேன', 'ான் ியன் ோர் ாரன் ில்',
        'பெயர்|குடியுரிமை|பிறந்த தேதி|பால்|எண்|இடம்', cased=False,
    ),
}
SCRIPT_SHARES = {
    'latin': 0.42, 'cyrillic': 0.14, 'greek': 0.09, 'arabic': 0.08, 'hebrew': 0.04, 'devanagari': 0.05,
    'bengali': 0.03, 'thai': 0.04, 'armenian': 0.03, 'georgian': 0.03, 'ethiopic': 0.03, 'tamil': 0.02,
}

_RAQM = features.check('raqm')


@lru_cache(maxsize=512)
def font(path, size_px, complex_layout=False):
    engine = ImageFont.Layout.RAQM if complex_layout and _RAQM else ImageFont.Layout.BASIC
    return ImageFont.truetype(str(FONT_ROOT / path), size_px, layout_engine=engine)


def pick(rng, items):
    """One of a list, by index (numpy's own choice would turn the items into array scalars)."""
    return items[int(rng.integers(len(items)))]


def pick_script(rng):
    return str(rng.choice(list(SCRIPT_SHARES), p=np.fromiter(SCRIPT_SHARES.values(), float)))


def name(rng, script='latin', parts=None):
    """An invented name of one or two words."""
    letters = SCRIPTS[script]
    words = []
    for _ in range(parts or int(rng.integers(1, 3))):
        word = pick(rng, letters.onsets) + pick(rng, letters.endings)
        if rng.random() < 0.25:
            word = pick(rng, letters.onsets) + word.lower()
        words.append(word)
    return ' '.join(words)


def date(rng, first=1940, last=2035):
    day, month, year = int(rng.integers(1, 29)), int(rng.integers(1, 13)), int(rng.integers(first, last))
    return pick(rng, ['{d:02}.{m:02}.{y}', '{d:02} {m:02} {y}', '{y}-{m:02}-{d:02}', '{d:02}/{m:02}/{y}']).format(
        d=day, m=month, y=year)


def number(rng, length=9):
    letters = ''.join(pick(rng, 'ABCDEFGHKLMNPRSTUVXZ') for _ in range(int(rng.integers(0, 3))))
    return letters + ''.join(str(int(rng.integers(10))) for _ in range(length - len(letters)))


def mrz_line(rng, length, first=False, prefix='P<'):
    """A line that looks like a machine-readable zone; its check digits mean nothing. See `passport_lines`."""
    alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    if first:
        word = lambda n: ''.join(pick(rng, alphabet) for _ in range(n))
        text = prefix + word(3) + word(int(rng.integers(4, 10))) + '<<' + word(int(rng.integers(3, 8)))
        if rng.random() < 0.5:
            text += '<' + word(int(rng.integers(3, 7)))
        return text.ljust(length, '<')[:length]
    digits = lambda n: ''.join(str(int(rng.integers(10))) for _ in range(n))
    text = number(rng) + digits(1) + ''.join(pick(rng, alphabet) for _ in range(3)) + digits(7) + pick(rng, 'MFX<') + digits(7)
    text += digits(int(rng.integers(0, 9)))
    return text.ljust(length - 1, '<')[:length - 1] + digits(1)


def check_digit(characters):
    """ICAO Doc 9303-3, 4.9: weights 7, 3, 1 over 0-9, A-Z as 10-35 and the filler as 0; modulo 10."""
    values = [0 if c == '<' else int(c, 36) for c in characters]
    return str(sum(value * (7, 3, 1)[i % 3] for i, value in enumerate(values)) % 10)


def passport_lines(surname, given, document, born, expires, sex='F', state='UTO'):
    """The two lines of a passport (TD3) whose check digits hold; dates as YYMMDD. ICAO Doc 9303-4, 4.2."""
    number, birth, expiry, more = document.ljust(9, '<'), born, expires, '<' * 14 + '0'
    number, birth, expiry = (field + check_digit(field) for field in (number, birth, expiry))
    second = number + state + birth + sex + expiry + more
    names = f'{surname}<<{given}'.replace(' ', '<')
    return [f'P<{state}{names}'.ljust(44, '<')[:44], second + check_digit(number + birth + expiry + more)]


def card_lines(surname, given, document, born, expires, sex='F', state='UTO'):
    """The three lines of a card (TD1) whose check digits hold. ICAO Doc 9303-5, 4.2."""
    number, birth, expiry = document.ljust(9, '<'), born, expires
    number, birth, expiry = (field + check_digit(field) for field in (number, birth, expiry))
    upper, more = number + '<' * 15, '<' * 11
    second = birth + sex + expiry + state + more
    names = f'{surname}<<{given}'.replace(' ', '<')
    return [f'I<{state}{upper}', second + check_digit(upper + birth + expiry + more), names.ljust(30, '<')[:30]]


class Pen:
    """Writes on a PIL image in millimetres. `em_mm` is the font size; capitals are about 0.7 of it high."""

    def __init__(self, image, px_per_mm):
        self.image = image
        self.scale = px_per_mm
        self.draw = ImageDraw.Draw(image)

    def write(self, xy_mm, text, em_mm, colour, face, script='latin', anchor='ls', max_width_mm=None):
        """Writes and returns the box `[x, y, width, height]` in mm. `face` is a font path. Shrinks to `max_width_mm`."""
        shaped = script not in ('latin', 'cyrillic', 'greek', 'armenian', 'georgian')
        size = max(2, round(em_mm * self.scale))
        type_face = font(face, size, shaped)
        if max_width_mm is not None:
            width = type_face.getlength(text) / self.scale
            if width > max_width_mm:
                size = max(2, int(size * max_width_mm / width))
                type_face = font(face, size, shaped)
        xy = (xy_mm[0] * self.scale, xy_mm[1] * self.scale)
        self.draw.text(xy, text, font=type_face, fill=tuple(int(c) for c in colour), anchor=anchor)
        left, top, right, bottom = self.draw.textbbox(xy, text, font=type_face, anchor=anchor)
        return [left / self.scale, top / self.scale, (right - left) / self.scale, (bottom - top) / self.scale]

    def mono(self, xy_mm, text, pitch_mm, em_mm, colour, face=MONO):
        """Fixed-pitch line, one cell per character, as in a machine-readable zone."""
        type_face = font(face, max(2, round(em_mm * self.scale)))
        fill = tuple(int(c) for c in colour)
        for index, letter in enumerate(text):
            self.draw.text(((xy_mm[0] + index * pitch_mm) * self.scale, xy_mm[1] * self.scale), letter,
                           font=type_face, fill=fill, anchor='ls')
        return [xy_mm[0], xy_mm[1] - 0.7 * em_mm, len(text) * pitch_mm, 0.75 * em_mm]


def text_block(width_px, height_px, rng, line_px, ink=(30, 30, 30), paper=(240, 240, 240), script='latin'):
    """A column of invented text as an RGB array."""
    image = Image.new('RGB', (max(1, width_px), max(1, height_px)), paper)
    pen = ImageDraw.Draw(image)
    letters = SCRIPTS[script]
    type_face = font(letters.faces[sorted(letters.faces)[-1]][0], max(3, round(line_px * 0.75)), not letters.cased)
    y = line_px
    while y < height_px:
        words, length = [], 0
        while length < width_px / (line_px * 0.33):
            words.append(name(rng, script, 1).lower())
            length += len(words[-1]) + 1
        if rng.random() < 0.12:
            words = words[:len(words) // 2]
        pen.text((0, y), ' '.join(words), font=type_face, fill=ink, anchor='ls')
        y += line_px
    return np.asarray(image)
