import { type PreviewServer, preview } from 'vite';

/** A folder that is served. */
export interface FolderServer {
  url: string;
  close(): Promise<void>;
}

/** Serves a built folder under the page's own headers. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const server: PreviewServer = await preview({
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: 0, open: false },
  });
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
}
