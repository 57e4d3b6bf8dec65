/** Paints over what surrounds a drawn card, or over the card itself. */
import type { Drawn } from './drawnPhoto.ts';

type Rgb = readonly [number, number, number];

/** The photo with other colours outside the card; null keeps a pixel. */
export function paint(drawn: Drawn, colour: (x: number, y: number) => Rgb | null): Drawn {
  const [tl, , br] = drawn.quad;
  const onCard = (x: number, y: number) => x >= tl[0] && y >= tl[1] && x < br[0] && y < br[1];
  return paintOver(drawn, (x, y) => (onCard(x, y) ? null : colour(x, y)));
}

/** The photo with other colours anywhere; null keeps a pixel. */
export function paintOver({ photo, quad }: Drawn, colour: (x: number, y: number) => Rgb | null): Drawn {
  const data = photo.data.slice();
  for (let y = 0, p = 0; y < photo.height; y++) {
    for (let x = 0; x < photo.width; x++, p += 4) {
      const rgb = colour(x + 0.5, y + 0.5);
      if (rgb) data.set(rgb, p);
    }
  }
  return { photo: { ...photo, data }, quad };
}
