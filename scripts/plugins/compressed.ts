/** Compresses what the preview server sends, as static hosts do: a first visit waits for a third of the bytes. */
import { constants } from 'node:zlib';
import compression from 'compression';
import type { Connect, Plugin } from 'vite';

/** Brotli's middle quality: near to the best in size, and quick enough to do for each visit. */
const BROTLI_QUALITY = 5;

export function compressed(): Plugin {
  return {
    name: 'clearshot-compressed',
    apply: (_, { isPreview }) => isPreview === true,
    configurePreviewServer({ middlewares }) {
      const compress = compression({
        brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
        // Weights are bytes without much order, yet a tenth of them goes.
        filter: (request, response) =>
          /wasm|octet-stream/.test(String(response.getHeader('content-type'))) ||
          compression.filter(request, response),
      });
      // Typed for Express, whose requests and responses are Node's own.
      middlewares.use(compress as unknown as Connect.NextHandleFunction);
    },
  };
}
