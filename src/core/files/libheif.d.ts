/** libheif-js publishes no types for the bundle that has its WebAssembly inside. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  const startLibheif: () => import('./heif.ts').LibHeif;
  export default startLibheif;
}
