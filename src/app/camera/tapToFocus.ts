import { el } from '../../ui/dom.ts';
import { canFocusAt, focusAt } from './camera.ts';
import type { LivePicture } from './livePicture.ts';

/** The ring that shows where was tapped stays so long, milliseconds. */
const RING_TIME = 900;

/** Focuses where the picture is tapped, on cameras that can; on others nothing listens, and nothing says so. */
export function focusOnTap({ element, video, part }: LivePicture, track: MediaStreamTrack): void {
  const picture = element.firstElementChild as HTMLElement;
  picture.classList.toggle('can-focus', canFocusAt(track));
  picture.onclick = canFocusAt(track) ? onTap : null;

  function onTap(event: MouseEvent): void {
    const { left, top, width, height } = picture.getBoundingClientRect();
    const [x, y] = [(event.clientX - left) / width, (event.clientY - top) / height];
    const shown = part();
    showRing(picture, x, y);
    void focusAt(
      track,
      (shown.left + x * shown.width) / video.videoWidth,
      (shown.top + y * shown.height) / video.videoHeight,
    );
  }
}

function showRing(picture: HTMLElement, x: number, y: number): void {
  const ring = el('span', { class: 'focus-ring', 'aria-hidden': 'true' });
  ring.style.left = `${100 * x}%`;
  ring.style.top = `${100 * y}%`;
  picture.append(ring);
  setTimeout(() => ring.remove(), RING_TIME);
}
