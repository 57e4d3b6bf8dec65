import type { Strings } from '../texts.ts';

/** The guide for rejected photos in Spanish. */
export const REJECTED: Strings['rejected'] = {
  open: '¿Por qué rechazaron la mía?',
  title: '¿Por qué rechazaron mi foto?',
  lede: 'Elija el motivo que le dieron. Si no le dieron ninguno, compruebe primero la foto aquí.',
  photoTitle: 'La foto',
  otherTitle: 'No es la foto',
  check: 'Comprobar la foto',
  take: 'Hacer una foto nueva',
  reasons: {
    blurry: {
      title: 'Borrosa, ilegible o de baja calidad',
      answer:
        'La letra pequeña tiene que poder leerse. Deje el documento sobre la mesa, sostenga quieto el teléfono encima, tóquelo en la pantalla para enfocar y espere un momento. Envíe la foto misma, no una captura ni una copia de un chat.',
    },
    glare: {
      title: 'Brillo, reflejo o mala luz',
      answer:
        'Apague el flash. Gírese respecto a lámparas y ventanas hasta que la mancha clara salga del documento, y use luz de día lateral. Inclinar un poco el documento suele bastar.',
    },
    corners: {
      title: 'Faltan esquinas, está cortado o es muy pequeño',
      answer:
        'Las cuatro esquinas tienen que salir, con algo de espacio alrededor, y el documento debe ocupar casi toda la foto. Algunos servicios quieren la foto entera, no una recortada.',
    },
    covered: {
      title: 'Algo tapa el documento',
      answer:
        'Déjelo sobre una superficie en vez de sostenerlo. Sáquelo de su funda y aparte dedos, pegatinas y sombras del retrato y del texto.',
    },
    screen: {
      title: 'Foto de una pantalla, una copia o una foto editada',
      answer:
        'Fotografíe el documento mismo: ni una pantalla ni una copia impresa, sin filtros ni cambios. Luego envíe el archivo tal como lo guardó la cámara.',
    },
    expired: {
      title: 'Documento caducado',
      answer:
        'Ninguna foto ayuda aquí. Mire la fecha de caducidad; muchos servicios piden además que queden algunos meses. Use otro documento que sea válido.',
    },
    mismatch: {
      title: 'Los datos no coinciden',
      answer:
        'Escriba nombres, fechas y números exactamente como en el documento, con todos los nombres, y fíjese en el orden de día y mes. Envíe la cara que le piden.',
    },
    unsupported: {
      title: 'Documento no admitido',
      answer:
        'Cada servicio admite solo algunos documentos de algunos países. El pasaporte es el más aceptado; de las tarjetas envíe anverso y reverso. Los carnés de estudiante o de socio y las tarjetas bancarias no son documentos de identidad.',
    },
    face: {
      title: 'Rostro no reconocido o no coincide',
      answer:
        'El retrato del documento tiene que verse nítido y sin brillos: compruébelo aquí. Para la foto de usted, mire hacia la luz, quítese gorro y gafas y salga solo.',
    },
  },
  others: {
    used: {
      title: 'El documento ya se usó antes',
      answer:
        'La mayoría permite una cuenta por documento. Entre en la cuenta anterior o pida al servicio de ayuda que la elimine.',
    },
    network: {
      title: 'La subida se interrumpió',
      answer:
        'Cambie entre Wi-Fi y datos móviles, desactive la VPN e inténtelo de nuevo. Una foto de más de 10 MB puede rechazarse solo por su tamaño.',
    },
    later: {
      title: 'La rechazan una y otra vez',
      answer:
        'Tras varios intentos muchos servicios esperan horas antes de volver a mirar. Inténtelo al día siguiente, en otro navegador o en su aplicación.',
    },
    support: {
      title: 'Sin motivo, y aquí todo está bien',
      answer:
        'Escriba a su servicio de ayuda con la hora del último intento y el tipo de documento, y pida que lo revise una persona. Envíe la foto solo por su propia página o aplicación.',
    },
  },
};
