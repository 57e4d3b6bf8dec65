import type { Strings } from '../texts.ts';
import { LIVE } from './camera.ts';
import { BENCH } from './lighting.ts';

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
    formats: 'JPEG, PNG, WebP, AVIF o HEIC. Página del pasaporte, carné de identidad, permiso de conducir.',
    samplesTitle: 'O pruebe una de las nuestras',
    samples: {
      good: 'Una buena',
      glare: 'Reflejo',
      'cut-off': 'Cortada',
      blurred: 'Borrosa',
    },
    rulesTitle: 'Qué se comprueba',
  },

  working: {
    stamp: 'Comprobando',
    steps: {
      waiting: 'Esperando su turno',
      loading: 'Cargando las comprobaciones',
      decoding: 'Abriendo su foto',
      checking: 'Mirando su foto',
    },
    progress: '{done} de {total} comprobaciones hechas',
    cancel: 'Cancelar',
    cancelled: 'Comprobación cancelada.',
  },

  verdict: {
    pass: 'Lista para enviar',
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
    noStep: 'Envíela tal cual. Quien la reciba puede tener además sus propias reglas.',
    others: {
      one: 'Hay un problema más en la lista de comprobaciones.',
      other: 'Hay {count} problemas más en la lista de comprobaciones.',
    },
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

  rules: {
    title: 'Las comprobaciones',
    sentence: '{text}.',
    atMost: 'como máximo {limit}',
    atLeast: 'al menos {limit}',
    hint: 'Consejo',
    references: 'Fuentes',
    notApplicable: 'Necesita el documento y no se ha encontrado ninguno.',
    assumedScale:
      'No se ha encontrado ningún documento, así que su tamaño es una estimación: el lado largo de la foto se toma como 105 mm.',
    unknownValue: 'desconocido',
  },

  photo: {
    alt: 'Su foto, {file}',
    marks: 'Sobre ella están dibujados el contorno del documento y {count} lugares marcados.',
    outline: 'Contorno del documento',
    noPreview:
      'Este navegador no puede mostrar el archivo. La comprobación y las marcas no se ven afectadas.',
    hideMarks: 'Ocultar marcas',
    showMarks: 'Mostrar marcas',
    size: '{width} × {height} píxeles',
    showRule: 'Marca {number}: {label}',
    taken: 'Comprobada en {seconds} s.',
  },

  actions: {
    another: 'Comprobar otra foto',
    others: 'Comprobar otras fotos',
    again: 'Intentarlo de nuevo',
    copy: 'Copiar informe',
    copied: 'Copiado',
    copyFailed: 'El navegador no permite copiar aquí. Guarde el informe.',
    save: 'Guardar informe',
    report: 'El informe es JSON: cifras y textos, no la foto.',
  },

  live: LIVE,

  bench: BENCH,

  list: {
    title: { one: '{count} foto', other: '{count} fotos' },
    working: '{done} de {total} fotos comprobadas',
    finished: 'Todas las fotos están comprobadas. {summary}.',
    summary: { one: 'Hay que repetir {count}', other: 'Hay que repetir {count}' },
    summaryNone: 'No hay que repetir ninguna',
    waiting: 'En espera',
    stop: 'Parar',
    stopped: 'Parado después de {done}. {summary}.',
    notChecked: 'Sin comprobar',
    back: 'Todas las fotos',
    resume: 'Continuar',
    order: 'Orden',
    orders: { chosen: 'Como se eligieron', worst: 'Las peores primero', name: 'Por nombre' },
    show: 'Mostrar',
    showAll: 'Todas las fotos',
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
      title: 'Esto no es una foto',
      advice:
        'Elija un archivo JPEG, PNG, WebP, AVIF o HEIC. Un PDF o un documento hay que guardarlo antes como foto.',
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

  units: {
    mm: '{value} mm',
    px: '{value} px',
    dpi: '{value} ppp',
    deg: '{value}°',
    greyLevel: '{value} de 255',
    cielab: '{value} CIELAB',
  },
};
