import { type Plugin, type PreviewServer, preview } from 'vite';
import { UNTRUSTED_POLICY } from '../../scripts/plugins/headers.ts';

/** A folder that is served. */
export interface FolderServer {
  url: string;
  close(): Promise<void>;
}

/** A stranger's page has no policy for Trusted Types. */
const untrusted: Plugin = {
  name: 'clearshot-untrusted',
  configurePreviewServer(server) {
    server.middlewares.use((_, response, next) => {
      response.setHeader('Content-Security-Policy', UNTRUSTED_POLICY);
      next();
    });
  },
};

/** Serves a built folder under the page's own headers; a stranger's page under all but Trusted Types. */
export async function serveFolder(folder: string, whose: 'own' | 'stranger' = 'own'): Promise<FolderServer> {
  const server: PreviewServer = await preview({
    logLevel: 'error',
    plugins: whose === 'own' ? [] : [untrusted],
    build: { outDir: folder },
    preview: { port: 0, open: false },
  });
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
}
