import type { Catalogue } from '../../core/messages/catalogue.ts';

/** What rules say in Spanish. */
export const TEXTS: Catalogue = {
  rules: {
    background: {
      title: 'El documento está sobre una superficie tranquila',
      description:
        'El texto, las imágenes o los objetos que rodean el documento se confunden con él, igual que una mesa que se le parece. Se mide hasta 14 mm del documento: la parte del entorno cuyo brillo varía tanto como el de un texto, y la diferencia de color a ambos lados del borde. Un dibujo tranquilo, como la madera, no molesta.',
      figureName: 'Desorden',
      messages: {
        busy: {
          problem: 'Hay texto u objetos alrededor del documento ({place})',
          advice: 'Ponga el documento sobre una superficie lisa y más oscura, sin nada más',
        },
        blendsIn: {
          problem: 'El documento apenas se distingue de la superficie',
          advice: 'Ponga el documento sobre una superficie más oscura o de otro color',
        },
        notSeen: {
          problem: 'Se ve demasiado poco del entorno para juzgarlo',
          advice: 'Deje un poco de espacio alrededor del documento',
        },
      },
    },
    blur: {
      title: 'La foto es nítida',
      description:
        'La letra pequeña debe poder leerse. Se mide por la anchura de los bordes de textos e imágenes del documento, en la dirección más borrosa: la sigma de la gaussiana que emborrona igual un borde, en milímetros sobre el documento (longitud del movimiento / 3,5; radio de desenfoque / 2), en todo el documento y en su peor parte.',
      figureName: 'Borrosidad',
      messages: {
        outOfFocus: {
          problem: 'La foto está desenfocada',
          advice: 'Aleje un poco el móvil, toque el documento para enfocar y haga la foto',
        },
        shaken: {
          problem: 'La foto está movida ({direction})',
          advice: 'Sujete el móvil con las dos manos o apóyelo, y no se mueva al hacer la foto',
        },
        partlyBlurred: {
          problem: 'Una parte del documento está borrosa ({place})',
          advice: 'Sujete el móvil plano sobre el documento y toque la parte borrosa para enfocar',
        },
        tooPlain: {
          problem: 'Hay demasiado poco texto o detalle para saber si la foto es nítida',
          advice: 'Compruebe que se lee la letra pequeña',
        },
      },
    },
    corners: {
      title: 'Todo el documento está en la foto',
      description:
        'Las cuatro esquinas del documento deben estar dentro del encuadre. Se mide en el contorno encontrado: cuánto sobresale la esquina más alejada, como parte del documento, y el menor margen entre una esquina y el encuadre.',
      figureName: 'Fuera del encuadre',
      messages: {
        notFound: {
          problem: 'No se ha encontrado ningún documento en la foto',
          advice:
            'Ponga el documento plano sobre una superficie lisa y más oscura, y llene con él casi toda la foto',
        },
        tooSteep: {
          problem: 'La foto está hecha tan de lado que no se distinguen los bordes del documento',
          advice: 'Sujete el móvil plano sobre el documento, paralelo a la mesa',
        },
        cutOff: {
          problem:
            'Una esquina del documento está cortada ({corner}; borde: {side}), un {percent} % de su tamaño',
          advice: 'Aléjese un poco para que se vean las cuatro esquinas',
        },
        cutOffSide: {
          problem:
            'Un lado del documento está cortado ({part}; borde: {side}); falta un {percent} % de su tamaño',
          advice: 'Aléjese un poco para que se vean las cuatro esquinas',
        },
        cutOffMany: {
          problem: 'Hay {count} esquinas del documento cortadas, hasta un {percent} % de su tamaño',
          advice: 'Aléjese hasta que se vean las cuatro esquinas',
        },
        severalDocuments: {
          problem: 'Hay más de un documento en la foto; se ha comprobado el que está enmarcado',
          advice: 'Haga una foto aparte de cada documento y de cada cara de una tarjeta',
        },
        fillsFrame: {
          problem: 'El documento llena toda la imagen',
          advice: 'Deja un poco de mesa en la imagen: algunos servicios rechazan imágenes recortadas',
        },
        closeToEdge: {
          problem: 'Una esquina está cerca del borde de la foto ({corner})',
          advice: 'Deje un poco de espacio alrededor del documento',
        },
      },
    },
    expiry: {
      title: 'El documento sigue vigente un tiempo',
      description:
        'Los servicios rechazan los documentos caducados, y muchos los que caducan pronto. Se lee en las líneas de lectura mecánica y se compara con el día que indica quien llama; el último día el documento aún es válido. El informe solo dice meses enteros, para no revelar la fecha.',
      figureName: 'Meses restantes',
      messages: {
        expired: { problem: 'El documento ha caducado', advice: 'Use un documento que siga vigente' },
        soon: {
          problem: 'El documento caduca pronto: es válido menos de {months} meses',
          advice: 'Use otro documento o pregunte si todavía se acepta',
        },
        unread: {
          problem: 'No se puede leer la fecha de caducidad',
          advice: 'Repita la foto con las líneas de lectura mecánica limpias y enteras',
        },
        noDate: {
          problem: 'Las líneas de lectura mecánica no tienen una fecha de caducidad posible',
          advice: 'Mire usted la fecha impresa en el documento',
        },
      },
    },
    glare: {
      title: 'El documento no tiene reflejos',
      description:
        'El reflejo de una lámpara o una ventana tapa lo que hay debajo. Se mide la luz que una mancha añade a su entorno: se apaga con suavidad, como la luz (la impresión tiene saltos), añade lo mismo a todos los colores (las láminas y los hologramas dejan uno oscuro) y es casi tan clara como el papel blanco; y las manchas quemadas sin nada impreso dentro. Es peor sobre texto que sobre una parte vacía.',
      figureName: 'Reflejo',
      messages: {
        overPortrait: {
          problem: 'Hay un reflejo sobre el retrato ({place})',
          advice: 'Incline un poco el documento o mueva la lámpara hasta que desaparezca la mancha',
        },
        overMrz: {
          problem: 'Hay un reflejo sobre las líneas de lectura mecánica ({place})',
          advice: 'Incline un poco el documento o mueva la lámpara hasta que desaparezca la mancha',
        },
        overPrint: {
          problem: 'Hay un reflejo sobre el texto ({place})',
          advice: 'Incline un poco el documento o mueva la lámpara hasta que desaparezca la mancha',
        },
        onBlank: {
          problem: 'Hay un reflejo en una parte vacía del documento ({place})',
          advice: 'Incline un poco el documento o mueva la lámpara hasta que desaparezca la mancha',
        },
        tooBright: {
          problem: 'El documento está demasiado claro para ver los reflejos',
          advice: 'Aléjese de la lámpara o de la ventana, o apague el flash',
        },
        shadows: {
          problem: 'Entre las sombras no se distinguen los reflejos de la luz',
          advice: 'Vaya a un lugar con luz uniforme',
        },
      },
    },
    lighting: {
      title: 'La luz es uniforme, blanca y suficiente',
      description:
        'El texto debe destacar en todo el documento. Se mide en el documento: el nivel de sus partes más claras, la parte quemada, la parte de la luz que quitan las sombras (donde el documento y lo que tiene al lado son más oscuros) y el color de sus partes menos coloreadas. Un documento oscuro se distingue de una foto oscura por el resto de la imagen.',
      figureName: 'Claridad',
      messages: {
        tooDark: {
          problem: 'El documento está demasiado oscuro',
          advice: 'Vaya a un lugar más claro o encienda más luz',
        },
        tooBright: {
          problem: 'El documento está demasiado claro: hay partes totalmente blancas',
          advice: 'Evite la luz directa o apague el flash',
        },
        shadow: {
          problem: 'Hay una sombra dura sobre el documento',
          advice: 'Gírese para que ni usted ni el móvil tapen la luz',
        },
        colouredLight: {
          problem: 'La luz tiene demasiado color ({colour})',
          advice: 'Use la luz del día o una lámpara blanca',
        },
      },
    },
    match: {
      title: 'El documento dice lo que se ha escrito',
      description:
        'Lo que una persona escribe en un formulario debe coincidir con el documento letra por letra. Los números y las fechas se comparan con las líneas de lectura mecánica por igualdad, los nombres por sus letras según la transliteración de OACI 9303; un nombre es como mucho un aviso, porque los servicios piden los nombres de distintas maneras. Lo escrito no se guarda en ningún sitio y el informe no lo repite.',
      figureName: 'Letras distintas',
      messages: {
        lookalike: {
          problem: 'El número escrito tiene {typed} donde el documento tiene {printed}',
          advice: 'Corrija el número: se parecen, pero no son iguales',
        },
        number: {
          problem: 'El número de documento escrito no es el del documento',
          advice: 'Escriba otra vez el número tal como figura en el documento',
        },
        birthDate: {
          problem: 'La fecha de nacimiento escrita no es la del documento',
          advice: 'Escriba otra vez la fecha de nacimiento tal como figura en el documento',
        },
        expiryDate: {
          problem: 'La fecha de caducidad escrita no es la del documento',
          advice: 'Escriba otra vez la fecha de caducidad tal como figura en el documento',
        },
        nationality: {
          problem: 'La nacionalidad escrita no es la del documento',
          advice: 'Elija la nacionalidad que figura en el documento',
        },
        otherName: {
          problem: 'El nombre escrito no es el del documento',
          advice: 'Escriba el nombre como figura en las líneas de lectura mecánica',
        },
        nameLetter: {
          problem: 'Una letra del nombre difiere del documento',
          advice: 'Compare el nombre con las líneas de lectura mecánica',
        },
        nameOrder: {
          problem: 'Apellidos y nombre están al revés en el documento',
          advice: 'Compare el nombre con las líneas de lectura mecánica',
        },
        nameMissing: {
          problem: 'El documento tiene más o menos nombres de los escritos',
          advice: 'Compare el nombre con las líneas de lectura mecánica',
        },
        otherScript: {
          problem: 'El nombre se ha escrito en otra escritura que la de las líneas de lectura mecánica',
          advice: 'Compare usted el nombre con el documento',
        },
        unread: {
          problem: 'Lo escrito no se puede comparar: no se leen las líneas que lo dicen',
          advice: 'Repita la foto con las líneas de lectura mecánica limpias y enteras',
        },
      },
    },
    mrz: {
      title: 'Las líneas de lectura mecánica están enteras y se leen',
      description:
        'Pasaportes, visados y muchas tarjetas tienen dos o tres líneas en OCR-B que los servicios leen primero. Una pequeña red las encuentra, otra las lee con su paso regular; después se miran los dígitos de control y los caracteres menos seguros. Lo que dicen queda en la memoria de la comprobación: el informe solo dice si son correctas.',
      figureName: 'Ilegibles',
      messages: {
        hidden: {
          problem: 'Una parte de las líneas de lectura mecánica no se puede leer ({place})',
          advice: 'Quite lo que las tapa y gire el documento hasta que no brille luz sobre ellas',
        },
        cut: {
          problem: 'Las líneas de lectura mecánica no están enteras en la foto',
          advice: 'Aléjese hasta que toda la página esté en la foto',
        },
        unreadable: {
          problem: 'No se pueden leer las líneas de lectura mecánica',
          advice:
            'Repita la foto con luz uniforme, plana, desde arriba, lo bastante cerca y sin nada sobre las líneas',
        },
        doubtful: {
          problem: 'Algunos caracteres de las líneas de lectura mecánica no son claros',
          advice:
            'Repita la foto con luz uniforme, plana, desde arriba, lo bastante cerca y sin nada sobre las líneas',
        },
        wrongDigits: {
          problem: 'Las líneas de lectura mecánica se leen, pero sus dígitos de control no coinciden',
          advice: 'Repita la foto; si sigue así, puede que las líneas estén mal impresas o gastadas',
        },
      },
    },
    obstruction: {
      title: 'Nada tapa el documento',
      description:
        'Ni dedos, ni mangas, ni pegatinas, ni otras cosas deben tapar el documento. Se mide a lo largo del borde: una parte del borde que tiene otro color que el resto y se ve igual más allá de él, como un objeto que lo cruza; y después, cuánto entra. Su color no importa, así que la piel de cualquier tono se trata igual.',
      figureName: 'Tapado',
      messages: {
        covered: {
          problem: 'Algo tapa el documento ({place})',
          advice: 'Deje el documento en la mesa y aparte los dedos y otras cosas',
        },
        overPortrait: {
          problem: 'Algo tapa el retrato ({place})',
          advice: 'Deje el documento en la mesa y aparte los dedos y otras cosas',
        },
        overMrz: {
          problem: 'Algo tapa las líneas de lectura mecánica ({place})',
          advice: 'Deje el documento en la mesa y aparte los dedos y otras cosas',
        },
        overPrint: {
          problem: 'Algo tapa el texto ({place})',
          advice: 'Deje el documento en la mesa y aparte los dedos y otras cosas',
        },
        onBlank: {
          problem: 'Algo tapa una parte vacía del documento ({place})',
          advice: 'Deje el documento en la mesa y aparte los dedos y otras cosas',
        },
        rim: {
          problem: 'Algo tapa el borde del documento ({place})',
          advice: 'Deje el documento en la mesa en vez de sujetarlo',
        },
        colouredLight: {
          problem: 'No se distingue una luz de color de algo desenfocado sobre el documento ({place})',
          advice: 'Vaya a una luz blanca y aparte los dedos y otras cosas del objetivo',
        },
        notSeen: {
          problem: 'Se ve demasiado poco borde del documento para saber si algo lo tapa',
          advice: 'Aléjese hasta que se vea todo el documento',
        },
      },
    },
    portrait: {
      title: 'El retrato está entero y limpio',
      description:
        'El servicio compara el retrato impreso con una selfi. Un detector de caras lo encuentra; después se mira lo que hay encima: dedos y otras cosas, reflejos y el borde de la foto. La cara misma no se examina más.',
      figureName: 'Retrato tapado',
      messages: {
        covered: {
          problem: 'Algo tapa el retrato',
          advice: 'Deje el documento sobre la mesa y aparte los dedos y otras cosas',
        },
        glare: {
          problem: 'Hay un reflejo sobre el retrato',
          advice: 'Incline un poco el documento o mueva la lámpara hasta que desaparezca la mancha brillante',
        },
        cut: {
          problem: 'El retrato no está entero en la foto',
          advice: 'Aléjese hasta que todo el documento esté en la foto',
        },
        notSeen: {
          problem: 'No se distingue el retrato de esta página de pasaporte',
          advice: 'Repita la foto con luz uniforme y sin nada sobre el retrato',
        },
      },
    },
    recapture: {
      title: 'La foto muestra el propio documento, no una pantalla',
      description:
        'Una foto de una pantalla que muestra el documento no se acepta. Se buscan dos indicios, que se unen en una probabilidad: la trama de píxeles de la pantalla y las bandas que deja (muaré), en hasta cuatro cuadrados de los píxeles originales (dentro del documento si se ha encontrado), y el aspecto de pantalla de toda la foto: su marco, su luz y los reflejos. Muchas pantallas no muestran ninguno de los dos: superar la comprobación no demuestra que el documento sea auténtico.',
      figureName: 'Probabilidad de pantalla',
      messages: {
        suspected: {
          problem: 'La foto puede ser de una pantalla: tiene una trama fina, como la de los píxeles',
          advice: 'Haga la foto del propio documento, no de una pantalla ni de una copia',
        },
        certain: {
          problem: 'La foto es de una pantalla: se ve la trama de sus píxeles',
          advice: 'Haga la foto del propio documento, no de una pantalla que lo muestra',
        },
        bands: {
          problem: 'La foto muestra bandas como las que dejan los píxeles de una pantalla (muaré)',
          advice: 'Haga la foto del propio documento, no de una pantalla que lo muestra',
        },
        looksLikeScreen: {
          problem: 'La foto parece de una pantalla: por su marco, su luz o los reflejos sobre ella',
          advice: 'Haga la foto del propio documento, no de una pantalla que lo muestra',
        },
        tooSmall: {
          problem:
            'La foto tiene demasiado pocos píxeles para distinguir el documento de una imagen en pantalla',
          advice: 'Envíe la foto tal como la hizo la cámara, no una copia reducida',
        },
        tooDark: {
          problem: 'La foto es demasiado oscura para distinguir el documento de una imagen en pantalla',
          advice: 'Encienda más luz y repita la foto',
        },
        tooBlurred: {
          problem: 'La foto está demasiado borrosa para distinguir el documento de una imagen en pantalla',
          advice: 'No mueva el móvil, toque el documento para enfocar y haga la foto',
        },
      },
    },
    resolution: {
      title: 'El documento es lo bastante grande en la foto',
      description:
        'La letra pequeña necesita píxeles. Se miden los puntos por pulgada que la foto tiene sobre el documento, según su tamaño normalizado y la longitud de sus lados largos en la foto, y la parte de la foto que ocupa.',
      figureName: 'Resolución',
      messages: {
        tooSmall: {
          problem: 'El documento es demasiado pequeño en la foto ({dpi} ppp)',
          advice: 'Acérquese, o haga una foto con más píxeles, para que el documento llene casi toda la foto',
        },
        fewDetails: {
          problem: 'La foto muestra solo tanto detalle como {dpi} ppp, menos que sus píxeles',
          advice: 'Haga otra foto de cerca y enfocada; ampliarla o guardarla de nuevo no añade detalle',
        },
        compressed: {
          problem: 'La foto está tan comprimida que se ven bloques',
          advice: 'Envíe la foto tal como la guardó la cámara, no una copia de un chat ni una captura',
        },
        farAway: {
          problem: 'El documento ocupa solo el {percent} % de la foto',
          advice: 'Acérquese para que el documento llene casi toda la foto',
        },
      },
    },
    tilt: {
      title: 'La foto está hecha justo desde arriba',
      description:
        'Desde un lado, un extremo del documento queda más lejos, más pequeño y menos nítido. Se mide en las esquinas: el ángulo entre el eje de la cámara y la perpendicular al documento, con la distancia focal que las hace las de un documento normalizado. Un documento solo girado dentro de la foto nunca es un fallo.',
      figureName: 'Inclinación',
      messages: {
        tilted: {
          problem: 'La foto está hecha de lado, a {degrees} grados',
          advice: 'Sujete el móvil plano sobre el documento, paralelo a la mesa',
        },
        unsure: {
          problem: 'Las esquinas no permiten saber el ángulo: de {from} a {to} grados',
          advice: 'Sujete el móvil plano sobre el documento, paralelo a la mesa',
        },
        bent: {
          problem: 'El documento está doblado: un borde se curva {mm} mm',
          advice: 'Aplane el documento antes de hacer la foto',
        },
        turned: {
          problem: 'El documento no está derecho en la foto',
          advice: 'Gire la foto antes de enviarla',
        },
      },
    },
  },
  words: {
    left: 'izquierda',
    right: 'derecha',
    top: 'arriba',
    bottom: 'abajo',
    middle: 'centro',
    'all around': 'alrededor',
    'top left': 'arriba a la izquierda',
    'top right': 'arriba a la derecha',
    'bottom left': 'abajo a la izquierda',
    'bottom right': 'abajo a la derecha',
    sideways: 'de lado',
    'up and down': 'de arriba abajo',
    diagonally: 'en diagonal',
    red: 'rojo',
    orange: 'naranja',
    yellow: 'amarillo',
    green: 'verde',
    blue: 'azul',
    purple: 'morado',
    pink: 'rosa',
  },
  broken: {
    problem: 'Esta comprobación no ha funcionado ({detail})',
    advice: 'Inténtelo de nuevo; si vuelve a ocurrir, comuníquelo',
  },
  pair: {
    frontTwice: {
      problem: 'Las dos fotos muestran el anverso',
      advice: 'Dé la vuelta al documento y fotografíe el reverso',
    },
    backTwice: {
      problem: 'Las dos fotos muestran el reverso',
      advice: 'Dé la vuelta al documento y fotografíe el anverso',
    },
    swapped: {
      problem: 'El anverso y el reverso están intercambiados',
      advice: 'Entregue primero la foto del anverso',
    },
    otherDocument: {
      problem: 'El reverso es de otro documento',
      advice: 'Fotografíe las dos caras del mismo documento',
    },
    notNeeded: {
      problem: 'Este documento no necesita una foto del reverso',
      advice: 'Basta la página con el retrato',
    },
    sideUnknown: {
      problem: 'No se puede saber qué caras muestran las fotos',
      advice: 'Compruebe usted si son el anverso y el reverso',
    },
  },
};
