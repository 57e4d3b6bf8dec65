import type { Strings } from '../texts.ts';

/** The live camera in Spanish. */
export const LIVE: Strings['live'] = {
  title: 'Cámara',
  close: 'Cerrar la cámara',
  video: 'Lo que ve la cámara',

  hints: {
    starting: 'Permita la cámara',
    loading: 'Cargando las comprobaciones',
    looking: 'Muestre el documento',
    still: 'No se mueva',
    good: 'Bien, no se mueva',
    other: 'Todavía no',
    rules: {
      corners: { other: 'Aléjese un poco', notFound: 'Muestre todo el documento' },
      resolution: { other: 'Acérquese' },
      tilt: { other: 'Ponga el teléfono plano', bent: 'Alise el documento' },
      blur: { other: 'Espere el enfoque', shaken: 'No se mueva', tooPlain: 'Muestre la cara impresa' },
      lighting: {
        other: 'Busque mejor luz',
        tooDark: 'Más luz, por favor',
        tooBright: 'Menos luz, por favor',
        shadow: 'Quite su sombra',
        colouredLight: 'Use luz blanca',
      },
      glare: {
        other: 'Incline hasta quitar brillos',
        tooBright: 'Menos luz, por favor',
        shadows: 'Busque luz uniforme',
      },
      obstruction: {
        other: 'Descubra el documento',
        rim: 'Deje el documento',
        colouredLight: 'Use luz blanca',
        notSeen: 'Aléjese un poco',
      },
      background: { other: 'Use una superficie lisa', notSeen: 'Aléjese un poco' },
      recapture: {
        other: 'Use el documento mismo',
        tooSmall: 'Acérquese',
        tooDark: 'Más luz, por favor',
        tooBlurred: 'Espere el enfoque',
      },
    },
  },

  rulesTitle: 'Ahora mismo',
  shutter: 'Hacer la foto',
  taking: 'Haciendo la foto',
  taken: 'Foto hecha. Se está comprobando.',
  counting: 'Foto en {seconds}',
  automatic: 'Automático',
  countdown: 'Cuenta atrás',
  sound: 'Sonidos',
  own: 'Usar la cámara del teléfono',
  settings: 'Ajustes de la cámara',
  closeSettings: 'Hecho',

  camera: {
    title: 'Cámara',
    choose: 'Qué cámara',
    unnamed: 'Cámara {number}',
    light: 'Luz',
    zoom: 'Zoom',
    focus: 'Enfoque',
    focusModes: { continuous: 'Automático', 'single-shot': 'Una vez', manual: 'Manual', none: 'Fijo' },
    distance: 'Distancia',
    refused: 'La cámara no lo ha hecho.',
    resolution: '{width} × {height}, {rate} imágenes por segundo',
    speed: 'Contorno {looks} veces por segundo',
  },

  doctor: {
    title: 'Sobre esta cámara',
    insecure: {
      title: 'Esta página no puede usar la cámara',
      advice:
        'Los navegadores solo abren cámaras en páginas cuya dirección empieza por https. Abra la página así.',
    },
    unsupported: {
      title: 'Este navegador no puede abrir una cámara',
      advice: 'Use un navegador actualizado o elija una foto.',
    },
    denied: {
      title: 'La cámara no está permitida',
      advice:
        'Toque el símbolo junto a la dirección de la página, permita la cámara y vuelva a intentarlo. También puede estar desactivada en los ajustes del dispositivo.',
    },
    none: {
      title: 'No se ha encontrado ninguna cámara',
      advice:
        'Conecte una, o abra su tapa o interruptor, y vuelva a intentarlo. También puede elegir una foto.',
    },
    busy: {
      title: 'Otro programa usa la cámara',
      advice: 'Cierre llamadas y otros programas que muestren su imagen y vuelva a intentarlo.',
    },
    ended: {
      title: 'La cámara ha desaparecido',
      advice: 'Se ha desconectado o la usa otro programa. Conéctela de nuevo y vuelva a intentarlo.',
    },
    other: {
      title: 'La cámara no se inicia',
      advice: 'Vuelva a intentarlo, o elija otra cámara o una foto.',
    },
    crashed: {
      title: 'La comprobación se ha interrumpido',
      advice: 'Vuelva a intentarlo. Si ocurre otra vez, recargue la página.',
    },
    silent: {
      title: 'La cámara no da imagen',
      advice: 'Mire si está tapada, apagada o en uso por otro programa.',
    },
    infrared: {
      title: 'Parece una cámara de infrarrojos',
      advice: 'Su imagen no tiene colores. Elija otra cámara abajo.',
    },
    virtual: {
      title: 'No es una cámara real',
      advice: 'Un programa crea esta imagen y puede cambiarla. Elija otra cámara abajo.',
    },
    lowResolution: {
      title: 'Esta cámara tiene poca resolución: {width} × {height}',
      advice: 'Con menos de 1280 × 720 píxeles puede no verse la letra pequeña. Elija otra cámara si puede.',
    },
    noAutofocus: {
      title: 'Desenfocado a esta distancia',
      advice: 'Esta cámara no enfoca sola. Aleje despacio el documento hasta que la letra se vea nítida.',
    },
    dirtyLens: {
      title: 'El objetivo puede estar sucio',
      advice: 'Toda la imagen está velada, muestre lo que muestre. Limpie el objetivo con un paño suave.',
    },
    slow: {
      title: 'Este dispositivo es lento',
      advice: 'El contorno va con retraso. Quédese quieto un poco más.',
    },
    again: 'Reintentar',
    choosePhoto: 'Elegir una foto',
  },
};
