/** Vite turns such an import into the address that it serves the file at. */
declare module '*?url' {
  const address: string;
  export default address;
}
