import type { Strings } from '../texts.ts';
import { LIVE } from './camera.ts';
import { BENCH } from './lighting.ts';
import { REJECTED } from './rejected.ts';

/** The page in Spanish. */
export const TEXTS: Strings = {
  name: 'Clearshot',
  skip: 'Ir a la comprobación',
  language: 'Idioma',

  privacy: {
    line: 'Nada sale de este dispositivo',
    how: 'Compruébelo usted mismo',
    title: 'Nada sale de este dispositivo',
    body: 'Las comprobaciones se hacen dentro de esta página, en su propio procesador. Ni la foto, ni una parte de ella, ni el resultado se envían a ningún sitio; no hay cuenta, ni contador, ni servidor que pueda recibirlos.',
    stepsTitle: 'Cómo comprobarlo',
    steps: [
      'Espere a que la página diga que está lista.',
      'Desconecte la red: modo avión, o quite el cable.',
      'Compruebe una foto. Funciona igual que antes.',
    ],
    expert:
      'En las herramientas de desarrollo del navegador, el panel Red queda vacío mientras se comprueba una foto, y la Content-Security-Policy de esta página prohíbe cualquier otra dirección.',
    close: 'Cerrar',
  },

  readiness: {
    loading: 'Cargando las comprobaciones. Ya puede elegir una foto.',
    ready: 'Listo. La red ya no hace falta.',
    kept: 'Listo. Esta página está guardada en el dispositivo y se abre sin red.',
    stopped: 'En reposo. La próxima foto lo despierta.',
    failed: 'No se han podido cargar las comprobaciones. Elija una foto para intentarlo de nuevo.',
  },

  update: {
    offer: 'Hay una versión más nueva de esta página.',
    take: 'Usarla ahora',
  },

  intake: {
    title: '¿Es buena la foto de su documento?',
    lede: 'Averígüelo antes de enviarla: qué está mal, en qué parte de la foto y qué hacer.',
    drop: 'Suelte una foto aquí',
    dropNow: 'Suéltela para comprobarla',
    pasteHint: 'o péguela',
    pick: 'Elegir una foto',
    pickFolder: 'Elegir una carpeta',
    take: 'Hacer una foto',
    formats: 'Página de pasaporte, documento de identidad, permiso: JPEG, PNG, WebP, AVIF o HEIC.',
    samplesTitle: 'O pruebe una de las nuestras',
    samples: {
      good: 'Una buena',
      glare: 'Reflejo',
      'cut-off': 'Cortada',
      blurred: 'Borrosa',
    },
    rulesTitle: 'Qué se comprueba',
  },

  presets: {
    label: '¿Quién pide la foto?',
    standard: 'Banco o casa de cambio',
    strict: 'Visado o administración',
    lenient: 'Otra persona',
  },

  phone: {
    title: 'Siga con su teléfono',
    advice: 'Su cámara hace mejores fotos. Apúntela a este código para abrir allí la página.',
    code: 'Código QR con la dirección de esta página',
  },

  working: {
    stamp: 'Comprobando',
    steps: {
      waiting: 'Esperando su turno',
      loading: 'Cargando las comprobaciones',
      decoding: 'Abriendo su foto',
      checking: 'Mirando su foto',
    },
    loaded: '{loaded} de {total} MB',
    progress: '{done} de {total} comprobaciones hechas',
    cancel: 'Cancelar',
    cancelled: 'Comprobación cancelada.',
  },

  verdict: {
    pass: 'La calidad de la foto es buena',
    warn: 'Mejorable',
    unsure: 'No es seguro',
    fail: 'Repítala',
    error: 'Ilegible',
    headline: '{stamp}: {sentence}',
    passSentence: {
      one: 'La única comprobación está superada',
      other: 'Las {count} comprobaciones están superadas',
    },
    passSentenceSome: {
      one: 'La única comprobación aplicable está superada',
      other: 'Las {count} comprobaciones aplicables están superadas',
    },
    passSentenceDoubt: '{passed} de {total} comprobaciones superadas, ninguna fallida',
    nextStep: 'Siguiente paso',
    nextTime: 'Un consejo',
    noStep: 'La foto puede quedarse como está',
    scope:
      'Solo se comprobó la calidad de la foto, no si el documento es auténtico, válido o el que se pide.',
    others: 'También se encontró',
    passedFold: { one: '{count} comprobación superada', other: '{count} comprobaciones superadas' },
    skippedFold: { one: '{count} comprobación no se aplica', other: '{count} comprobaciones no se aplican' },
    announce: 'La comprobación ha terminado. {headline}. {counts}.',
    counts: {
      passed: { one: '{count} superada', other: '{count} superadas' },
      failed: { one: '{count} fallida', other: '{count} fallidas' },
      warning: { one: '{count} aviso', other: '{count} avisos' },
      cantTell: { one: '{count} sin poder decidir', other: '{count} sin poder decidir' },
      notApplicable: { one: '{count} no aplicable', other: '{count} no aplicables' },
    },
  },

  standing: {
    passed: 'Superada',
    failed: 'Fallida',
    warning: 'Aviso',
    cantTell: 'No se sabe',
    notApplicable: 'No aplicable',
    pending: 'En espera',
  },

  flaw: {
    seen: 'En su foto',
    wanted: 'Como debe ser',
    show: 'Mostrarlo en la foto',
  },

  rules: {
    title: 'Las comprobaciones',
    sentence: '{text}.',
    atMost: 'como máximo {limit}',
    atLeast: 'al menos {limit}',
    hint: 'Consejo',
    references: 'Fuentes',
    details: 'Detalles',
    allFigures: 'Todas las cifras',
    limit: '({limit})',
    barHelp: 'La barra muestra lo cerca que está del límite, que es la raya del medio.',
    assumedScale:
      'No se ha encontrado ningún documento, así que su tamaño es una estimación: el lado largo de la foto se toma como 105 mm.',
    unknownValue: 'desconocido',
  },

  photo: {
    alt: 'Su foto, {file}',
    marks: 'Sobre ella están dibujados el contorno del documento y {count} lugares marcados.',
    noPreview:
      'Este navegador no puede mostrar el archivo. La comprobación y las marcas no se ven afectadas.',
    hideMarks: 'Ocultar marcas',
    showMarks: 'Mostrar marcas',
    enlarge: 'Ampliar',
    viewer: {
      title: 'La foto ampliada',
      larger: 'Más grande',
      smaller: 'Más pequeña',
      close: 'Cerrar',
    },
    showRule: 'Marca {number}: {label}',
    taken: '{width} × {height} píxeles, comprobada en {seconds} s.',
  },

  keep: {
    which: 'Qué copia',
    whole: 'Foto entera',
    straight: 'Enderezada',
    wholeHelp: 'Algunos servicios quieren la foto entera: en caso de duda, tome esta.',
    straightHelp: 'Recortada por los bordes del documento y vista desde arriba.',
    straightTitle: 'Copia enderezada',
    straightAlt: 'El documento, recortado y enderezado',
    making: 'Enderezando',
    failed: 'Esta foto no se puede enderezar aquí.',
    save: 'Guardar la foto',
    saved: 'La foto está guardada.',
    share: 'Compartir',
    shareFailed: 'No se pudo compartir. Guárdela en su lugar.',
    again: 'Repetir la foto',
    use: 'Usar esta foto',
    used: 'Se usa esta foto',
  },

  about: { notices: 'Avisos de código abierto' },

  actions: {
    start: 'Al inicio',
    another: 'Comprobar otra foto',
    others: 'Comprobar otras fotos',
    again: 'Intentarlo de nuevo',
    copy: 'Copiar informe',
    copied: 'Copiado',
    copyFailed: 'El navegador no permite copiar aquí. Guarde el informe.',
    save: 'Guardar informe',
    reportTitle: 'Informe',
    report: 'El informe es JSON: cifras y textos, no la foto.',
  },

  live: LIVE,

  bench: BENCH,

  list: {
    title: { one: '{count} foto', other: '{count} fotos' },
    working: '{done} de {total} fotos comprobadas',
    finished: 'Todas las fotos están comprobadas. {summary}.',
    waiting: 'En espera',
    stop: 'Parar',
    stopped: 'Parado después de {done}. {summary}.',
    outcomes: {
      all: 'Todas',
      pass: 'Bien',
      warn: 'Dudosas',
      fail: 'Repetir',
      error: 'Ilegibles',
    },
    outcome: '{name}: {count}',
    outcomesLabel: 'Mostrar fotos por resultado',
    keys: 'Las flechas llevan de una foto a otra.',
    notChecked: 'Sin comprobar',
    back: 'Todas las fotos',
    resume: 'Continuar',
    order: 'Orden',
    orders: { chosen: 'Como se eligieron', worst: 'Las peores primero', name: 'Por nombre' },
    show: 'Problema',
    showAll: 'Cualquiera',
    showFailed: 'No superada: {rule}',
    shown: { one: 'Se muestra {count} foto', other: 'Se muestran {count} fotos' },
    noneShown: 'No hay fotos que mostrar.',
    saveTable: 'Guardar tabla (CSV)',
  },

  faults: {
    notFound: { title: 'La foto ya no está', advice: 'El archivo se ha movido o borrado. Elíjalo de nuevo.' },
    unreadable: {
      title: 'No se puede abrir el archivo',
      advice: 'Si está en la nube, descárguelo primero a este dispositivo y elíjalo de nuevo.',
    },
    empty: { title: 'El archivo está vacío', advice: 'Elija la foto de nuevo o haga otra.' },
    unsupportedFormat: {
      title: 'Este tipo de archivo no se puede comprobar',
      advice:
        'Elija un archivo JPEG, PNG, WebP, AVIF o HEIC. Un GIF, BMP o TIFF hay que guardarlo antes como JPEG, y un PDF o un documento, como foto.',
    },
    damaged: {
      title: 'La foto está dañada',
      advice: 'El archivo está incompleto o roto por dentro. Cópielo otra vez de la cámara o haga otra foto.',
    },
    undecodable: {
      title: 'La foto está dañada',
      advice: 'El archivo está incompleto o roto por dentro. Cópielo otra vez de la cámara o haga otra foto.',
    },
    tooManyPixels: {
      title: 'La foto es demasiado grande',
      advice: 'Hágala con el ajuste normal de la cámara o guárdela con un tamaño menor.',
    },
    tooSmall: {
      title: 'La foto es demasiado pequeña',
      advice: 'Elija la foto original. Una miniatura o una vista previa no muestra lo suficiente.',
    },
    timeout: {
      title: 'La comprobación ha tardado demasiado',
      advice: 'Cierre otras páginas y programas e inténtelo de nuevo.',
    },
    crashed: {
      title: 'La comprobación se ha interrumpido',
      advice: 'Inténtelo de nuevo. Si vuelve a pasar con esta foto, pruebe con una copia más pequeña.',
    },
    decoderMissing: {
      title: 'La foto no se ha podido abrir aquí',
      advice:
        'La foto está bien: no se ha podido cargar la parte del programa que abre este formato. Compruebe la conexión e inténtelo de nuevo, o elija un JPEG.',
    },
    internal: {
      title: 'El programa ha cometido un error',
      advice: 'La foto está bien. Inténtelo de nuevo; si vuelve a pasar, comuníquelo.',
    },
    engine: {
      title: 'No se han podido cargar las comprobaciones',
      advice: 'Compruebe la conexión e inténtelo de nuevo.',
    },
    unsupported: {
      title: 'Este navegador no puede hacer las comprobaciones',
      advice:
        'Actualícelo o use Chrome, Edge, Firefox o Safari recientes. En un iPhone en modo de aislamiento, permita esta página en los ajustes.',
    },
    other: {
      title: 'No se ha podido hacer la comprobación',
      advice: 'Vuelva a cargar la página. Hace falta un navegador actual con WebAssembly.',
    },
  },

  rejected: REJECTED,

  unitHelp: {
    mm: 'Los milímetros son los del propio documento.',
    dpi: 'Puntos por pulgada: cuántos píxeles muestran una pulgada (2,5 cm) del documento.',
    deg: 'Los grados se cuentan desde justo encima.',
    share: 'Porcentaje del total: 0 % es nada, 100 % es todo.',
    probability: 'Lo segura que está la comprobación: 0 % nada, 100 % del todo.',
    greyLevel: 'El brillo va de 0, negro, a 255, blanco.',
    cielab: 'La distancia entre dos colores; una de 2 apenas se ve.',
  },

  units: {
    mm: '{value} mm',
    px: '{value} px',
    dpi: '{value} ppp',
    deg: '{value}°',
    greyLevel: '{value} de 255',
    cielab: '{value} CIELAB',
  },
};
