/**
 * Makes the opencv-ts script fit for the web. As published it is 8.6 MB of JavaScript with its WebAssembly
 * inside in base64, and its binding writes functions as text, which needs `'unsafe-eval'`. Here
 * - the WebAssembly becomes a file of its own, which streams, compiles while it loads, and is cached;
 * - the functions become closures, as Emscripten's own `DYNAMIC_EXECUTION=0` makes them.
 * Each place is found by its exact text, and a build with another text fails.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import type { Plugin } from 'vite';

const MODULE_ID = '\0opencv';

/** Stands for the address of the WebAssembly file until it is known. */
const WASM_PATH = '__OPENCV_WASM_PATH__';
/** Marks a replacement that reaches to the end of the script. */
const END = '';

const WASM_VARIABLE = 'var wasmBinaryFile=';
const WASM_PREFIX = `${WASM_VARIABLE}"data:application/octet-stream;base64,`;

const CACHE = 'node_modules/.cache/clearshot';

/** Where the built code reads the WebAssembly file. */
export type WasmReader = 'fetch' | 'readFile';

/**
 * The plugin. `import('opencv-ts')` gives the changed script, with the same default export.
 * @param reader how the built code reads the WebAssembly file
 * @param fileName where the built file lies; by default a name with a hash among the other assets
 */
export function opencv(reader: WasmReader = 'fetch', fileName?: string): Plugin {
  let serving = false;
  let asset = '';
  return {
    name: 'clearshot-opencv',
    enforce: 'pre',
    config: () => ({ build: { ssrEmitAssets: true }, optimizeDeps: { exclude: ['opencv-ts'] } }),
    configResolved(config) {
      serving = config.command === 'serve';
    },
    resolveId: (source) => (source === 'opencv-ts' ? MODULE_ID : null),
    load(id) {
      if (id !== MODULE_ID) return null;
      const { script, wasm } = splitOpenCv(readOpenCv());
      if (serving) return moduleOf(script, reader, JSON.stringify(`/@fs/${cacheFile(wasm)}`));
      const file = fileName === undefined ? { name: 'opencv.wasm' } : { fileName };
      asset = this.emitFile({ type: 'asset', source: wasm, ...file });
      return moduleOf(script, reader, WASM_PATH);
    },
    renderChunk(code, chunk) {
      if (!code.includes(WASM_PATH)) return null;
      const path = posix.relative(posix.dirname(chunk.fileName), this.getFileName(asset));
      return code.replaceAll(WASM_PATH, JSON.stringify(`./${path}`));
    },
  };
}

/** The script as published. */
export function readOpenCv(): string {
  return readFileSync(createRequire(import.meta.url).resolve('opencv-ts'), 'utf8');
}

/** Takes the WebAssembly out of the script and the text evaluation out of its binding. */
export function splitOpenCv(source: string): { script: string; wasm: Uint8Array } {
  const start = source.indexOf(WASM_PREFIX);
  const end = source.indexOf('"', start + WASM_PREFIX.length);
  if (start < 0 || end < 0) throw new Error('Expected a WebAssembly binary inside opencv-ts but found none');
  const wasm = Buffer.from(source.slice(start + WASM_PREFIX.length, end), 'base64');
  const script = REPLACEMENTS.reduce(
    replaceOnce,
    `${source.slice(0, start)}${WASM_VARIABLE}"opencv.wasm${source.slice(end)}`,
  );
  const rest = /new Function\(|new_\(Function|\beval\(/.exec(script);
  if (rest) throw new Error(`Expected no text evaluation to be left in opencv-ts but found ${rest[0]}`);
  return { script, wasm };
}

/** A piece of the binding: it begins and ends with these texts (the end stays), and is replaced. */
interface Replacement {
  from: string;
  upTo: string;
  by: string;
}

const REPLACEMENTS: readonly Replacement[] = [
  {
    from: 'function createNamedFunction(name,body){',
    upTo: 'function extendError(',
    by: `function createNamedFunction(name,body){
  name=makeLegalFunctionName(name);
  return {[name]:function(){return body.apply(this,arguments)}}[name];
}`,
  },
  {
    from: 'function makeDynCaller(dynCall){',
    upTo: 'var fp;if(Module["FUNCTION_TABLE_"+signature]',
    by: `function makeDynCaller(dynCall){
  return (...args)=>dynCall(rawFunction,...args);
}`,
  },
  {
    from: 'function craftInvokerFunction(',
    upTo: 'function heap32VectorToArray(',
    by: `function craftInvokerFunction(humanName,argTypes,classType,cppInvokerFunc,cppTargetFunc){
  if(argTypes.length<2){throwBindingError("argTypes array size mismatch! Must at least get return value and 'this' types!")}
  const [retType,classParam,...params]=argTypes;
  const isMethod=classParam!==null&&classType!==null;
  const wireTypes=isMethod?[classParam,...params]:params;
  const usesStack=argTypes.slice(1).some((type)=>type!==null&&type.destructorFunction===undefined);
  const returns=retType.name!=="void";
  return function(...args){
    if(args.length!==params.length){
      throwBindingError("function "+humanName+" called with "+args.length+" arguments, expected "+params.length+" args!");
    }
    const destructors=usesStack?[]:null;
    const values=isMethod?[this,...args]:args;
    const wired=wireTypes.map((type,i)=>type.toWireType(destructors,values[i]));
    const result=cppInvokerFunc(cppTargetFunc,...wired);
    if(usesStack){runDestructors(destructors)}
    else{wireTypes.forEach((type,i)=>{if(type.destructorFunction!==null)type.destructorFunction(wired[i])})}
    if(returns)return retType.fromWireType(result);
  };
}`,
  },
  {
    from: 'function __emval_get_method_caller(',
    upTo: 'function __emval_get_property(',
    by: `function __emval_get_method_caller(argCount,argTypes){
  const [retType,...params]=__emval_lookupTypes(argCount,argTypes);
  return __emval_addMethodCaller((handle,name,destructors,args)=>{
    let offset=0;
    const values=params.map((type)=>{
      const value=type.readValueFromPointer(args+offset);
      offset+=type["argPackAdvance"];
      return value;
    });
    const result=handle[name](...values);
    params.forEach((type,i)=>{if(type["deleteObject"])type.deleteObject(values[i])});
    if(!retType.isVoid)return retType.toWireType(destructors,result);
  });
}`,
  },
  // The universal wrapper goes: the script becomes the body of a module that has `Module` in scope.
  { from: '// Version', upTo: 'var cv = (function() {', by: '' },
  { from: "if (typeof exports === 'object' && typeof module", upTo: END, by: 'export default cv(Module);' },
];

function replaceOnce(script: string, { from, upTo, by }: Replacement): string {
  const start = script.indexOf(from);
  const end = upTo === END ? script.length : script.indexOf(upTo, start + from.length);
  if (start < 0 || end < 0 || script.indexOf(from, start + 1) >= 0) {
    throw new Error(`Expected "${from}" once before "${upTo}" in opencv-ts but found another text`);
  }
  return script.slice(0, start) + by + script.slice(end);
}

/** Keeps the binary as a file that the development server can serve; named by its content. */
function cacheFile(wasm: Uint8Array): string {
  const folder = join(process.cwd(), CACHE, createHash('sha256').update(wasm).digest('hex').slice(0, 16));
  const file = join(folder, 'opencv.wasm');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, wasm);
  }
  return file;
}

function moduleOf(script: string, reader: WasmReader, wasmPath: string): string {
  return `${READERS[reader]}
const wasmUrl = new URL(${wasmPath}, import.meta.url);
const Module = {
  instantiateWasm(imports, receive) {
    instantiate(imports).then(
      ({ instance }) => receive(instance),
      (reason) => Module.onAbort?.(reason),
    );
    return {};
  },
};
${script}
`;
}

const READERS: Record<WasmReader, string> = {
  // As in workers/browser/absolute.ts.
  fetch: `async function instantiate(imports) {
  const address = wasmUrl.href.startsWith('/') ? self.location.origin + wasmUrl.href : wasmUrl.href;
  const response = await fetch(address, { credentials: 'same-origin' });
  if (!response.ok) throw new Error('Expected ' + address + ' but received status ' + response.status);
  // Streaming insists on the media type, and some servers do not know it.
  return response.headers.get('content-type') === 'application/wasm'
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}`,
  readFile: `import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const __dirname = import.meta.dirname;
async function instantiate(imports) {
  return WebAssembly.instantiate(await readFile(wasmUrl), imports);
}`,
};
