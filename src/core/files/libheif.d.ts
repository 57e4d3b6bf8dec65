/** libheif-js publishes no types for these files: the bundle has its WebAssembly inside, the other one is given it. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  const startLibheif: () => import('./heif.ts').LibHeif;
  export default startLibheif;
}

declare module 'libheif-js/libheif-wasm/libheif.js' {
  const startLibheif: (options: { wasmBinary: ArrayBuffer }) => import('./heif.ts').LibHeif;
  export default startLibheif;
}
