import { el, svg } from '../../ui/dom.ts';
import { strings } from '../../ui/strings.ts';

/** Addresses that only this device can open. */
const LOCAL_HOST = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Light modules round the code, as scanners need. */
const QUIET_ZONE = 3;

/**
 * A code with the page's address, for those who sit at a desktop: a phone has the better camera. It is drawn here and
 * holds nothing but the address. Null where another device could not open it.
 */
export function createPhoneHandover(address = `${location.origin}${location.pathname}`): HTMLElement | null {
  if (LOCAL_HOST.test(new URL(address).hostname)) return null;
  const code = el('div', { class: 'qr', role: 'img', 'aria-label': strings.phone.code });
  void drawCode(address).then((drawing) => code.append(drawing));
  return el(
    'section',
    { class: 'handover' },
    code,
    el('div', {}, el('h2', {}, strings.phone.title), el('p', {}, strings.phone.advice)),
  );
}

/** The library is fetched only where a code is shown. */
async function drawCode(address: string): Promise<SVGSVGElement> {
  const { encode } = await import('uqr');
  const { data, size } = encode(address, { border: QUIET_ZONE });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return svg(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true' },
    svg('path', { d: dark.join('') }),
  );
}
