/** The absolute path of a file that is packed with the program (build/vite/packed-files.ts). */
declare module '*?file' {
  const path: string;
  export default path;
}

/** The absolute path of a bundled worker thread, for `new Worker(path)`. */
declare module '*?thread' {
  const path: string;
  export default path;
}
