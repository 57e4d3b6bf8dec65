/** A page without an interface: tests reach the checker and the decoder through `window.harness`. */

import '../../../src/app/trustedTypes.ts';
import { createChecker } from '../../../src/index.ts';
import { decode } from '../../../workers/browser/decode.ts';

/** A file from its bytes in base64. */
function fileOf(base64: string, name = 'photo'): File {
  return new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name);
}

/** Decodes a file; the pixels come in base64. */
async function decodeFile(base64: string): Promise<{ data: string; width: number; height: number }> {
  const { data, width, height } = await decode(fileOf(base64), 0, () => {});
  let text = '';
  for (let i = 0; i < data.length; i += 8192) text += String.fromCharCode(...data.subarray(i, i + 8192));
  return { data: btoa(text), width, height };
}

const harness = { createChecker, decodeFile, fileOf };

declare global {
  interface Window {
    harness: typeof harness;
  }
}

window.harness = harness;
