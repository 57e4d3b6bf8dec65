import type { Strings } from '../texts.ts';

/** The lighting bench in Spanish. */
export const BENCH: Strings['bench'] = {
  open: 'Abrir el banco de luz',
  invitation: '¿Prepara un lugar para hacer fotos?',
  lede: 'Un mostrador, un quiosco, un rincón para fotos: mueva las lámparas hasta que todo documento salga limpio y compare antes y después.',
  title: 'Banco de luz',

  searching: {
    problem: 'Todavía no hay nada que medir',
    advice: 'Ponga un documento en la imagen o elija una hoja en blanco',
  },
  fine: { problem: 'La luz es buena', advice: 'No hay que cambiar nada' },

  target: { label: 'Se mide en', document: 'El documento', sheet: 'Una hoja en blanco' },
  sheetHelp: 'Ponga una hoja blanca que llene la imagen: así se mide solo la luz.',
  layer: {
    label: 'Se muestra en la imagen',
    none: 'Nada',
    glare: 'Reflejos',
    light: 'Uniformidad',
    focus: 'Enfoque',
  },
  guide: { label: 'Marco para', none: 'Ninguno', 'ID-1': 'Tarjeta (ID-1)', 'ID-3': 'Pasaporte (ID-3)' },
  guideDpi: '{dpi} ppp si se llena el marco',
  keys: {
    glare: 'Rayado: un reflejo tapa el texto. Cuanto más fuerte, más denso.',
    light: 'Porcentaje del lugar más claro. Azul es oscuro, amarillo es claro.',
    focus: 'Hay puntos donde los bordes son tan nítidos como permite la cámara.',
  },

  figuresTitle: 'Cifras',
  figures: {
    evenness: 'Uniformidad',
    glare: 'Reflejos',
    white: 'Nivel de blanco',
    clipped: 'Quemado',
    crushed: 'Perdido en negro',
    cast: 'Dominante de color',
    dpi: 'Resolución',
  },
  histogram: 'Claridad del negro al blanco. {crushed} se pierde en negro, {clipped} está quemado.',
  histogramTitle: 'Claridad',

  zones: [
    'esquina superior izquierda',
    'parte superior',
    'esquina superior derecha',
    'parte izquierda',
    'parte central',
    'parte derecha',
    'esquina inferior izquierda',
    'parte inferior',
    'esquina inferior derecha',
  ],
  directions: [
    'hacia arriba a la izquierda',
    'hacia arriba',
    'hacia arriba a la derecha',
    'hacia la izquierda',
    'hacia un lado',
    'hacia la derecha',
    'hacia abajo a la izquierda',
    'hacia abajo',
    'hacia abajo a la derecha',
  ],
  casts: { red: 'rojiza', green: 'verdosa', yellow: 'amarillenta', blue: 'azulada' },
  advice: {
    white: { problem: 'Hay poca luz', advice: 'Añada una lámpara o acérquela' },
    clipped: { problem: 'Hay demasiada luz', advice: 'Atenúe la lámpara, aléjela o difúndala' },
    glare: {
      problem: 'Se refleja una lámpara: {zone}',
      advice: 'Mueva la lámpara {direction} hasta que el reflejo salga del documento, o difúndala',
    },
    evenness: {
      problem: 'La {dark} recibe el {percent} % de la luz de la {bright}',
      advice: 'Mueva la lámpara {direction} o difúndala',
    },
    cast: {
      problem: 'La luz es {colour}',
      advice: 'Use lámparas de luz día de un solo tipo y evite luz de color; una hoja blanca lo dice mejor',
    },
  },

  steadiness: {
    title: 'Qué estable es',
    help: 'Parte de los últimos segundos en que cada comprobación estuvo en verde.',
    window: 'En los últimos',
    seconds: '{seconds} segundos',
    none: 'sin medir aún',
  },

  snapshots: {
    title: 'Antes y después',
    help: 'Guarde la luz de ahora, cambie las lámparas y compare.',
    before: 'Antes',
    after: 'Después',
    keepBefore: 'Guardar como antes',
    keepAfter: 'Guardar como después',
    kept: '{name}: guardado.',
    figure: 'Cifra',
    change: 'Cambio',
    changes: { better: 'mejor', worse: 'peor', same: 'igual' },
    picture: '{name}: el documento con esa luz',
  },

  session: {
    title: 'Guardar la sesión',
    pictures: 'Incluir las imágenes',
    html: 'Guardar como página',
    json: 'Guardar como JSON',
    empty: 'Guarde antes al menos una luz.',
    holds: 'Contiene cifras y mapas.',
    heading: 'Sesión de luz',
    made: 'Hecho con {tool} el {date}. Nada de esto se envió a ninguna parte.',
    camera: 'Cámara: {label}, {width} × {height}',
  },
};
