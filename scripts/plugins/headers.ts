/** The response headers that the page is served with, for the preview server and for static hosts. */
import type { Plugin, PreviewServer } from 'vite';

/** Everything comes from the page's own origin; `'wasm-unsafe-eval'` lets WebAssembly compile, and nothing else. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' blob: data:",
  'media-src': "'self' blob:",
  'style-src': "'self'",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** Only what src/app/trustedTypes.ts lets through becomes the address of a script. */
const TRUSTED = { 'require-trusted-types-for': "'script'", 'trusted-types': 'default' };

/** The same policy for a page that has no policy of its own for Trusted Types: those of others, in tests. */
export const UNTRUSTED_POLICY = policy(POLICY);

/** Headers of every response. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy({ ...POLICY, ...TRUSTED }),
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Files in `assets/` have their content's hash in their names. */
const ASSET_CACHING = 'public, max-age=31536000, immutable';

/** What a page may say of itself, for hosts that send no headers; it cannot say who may frame it. */
const { 'frame-ancestors': _, ...PAGE_POLICY } = POLICY;

/** Sets the headers on the preview server, writes the policy into the page, and writes them to `_headers`, which Netlify, Cloudflare Pages and others read. */
export function headers(): Plugin {
  return {
    name: 'clearshot-headers',
    apply: (_, { isPreview, command }) => isPreview === true || command === 'build',
    configurePreviewServer: setHeaders,
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy({ ...PAGE_POLICY, ...TRUSTED }) },
        injectTo: 'head-prepend',
      },
    ],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
  };
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

function setHeaders(server: PreviewServer): void {
  server.middlewares.use((request, response, next) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (request.url?.includes('/assets/')) response.setHeader('Cache-Control', ASSET_CACHING);
    next();
  });
}

function headersFile(): string {
  const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return ['/*', ...lines, '', '/assets/*', `  Cache-Control: ${ASSET_CACHING}`, ''].join('\n');
}
