/** Of the standard's interface no more than is used; the engine's view of the language has none of it. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}
/** A module that has been compiled. */
export interface WasmModule {
  readonly brand: 'module';
}
declare const WebAssembly:
  | {
      readonly CompileError: new () => Error;
      readonly validate: (bytes: Uint8Array) => boolean;
      readonly Module: new (bytes: Uint8Array) => WasmModule;
      readonly Instance: new <Exports>(module: WasmModule) => { readonly exports: Exports };
    }
  | undefined;

/** The module in base64; null where the surroundings know no WebAssembly or not what it uses, or forbid compiling. */
export function compiledModule(base64: string): WasmModule | null {
  if (typeof WebAssembly === 'undefined') return null;
  const bytes = decoded(base64);
  if (!WebAssembly.validate(bytes)) return null;
  try {
    return new WebAssembly.Module(bytes);
  } catch (error) {
    // The content security policy of a page may forbid compiling; anything else is a fault of ours.
    if (error instanceof WebAssembly.CompileError) return null;
    throw error;
  }
}

/** What a new instance of the module exports; null where there is no WebAssembly. */
export function exportsOf<Exports>(module: WasmModule): Exports | null {
  return typeof WebAssembly === 'undefined' ? null : new WebAssembly.Instance<Exports>(module).exports;
}

const PAGE = 65_536;

/** Makes the memory hold so many bytes; what was read from its buffer before must be read anew. */
export function reserve(memory: WasmMemory, bytes: number): void {
  const missing = Math.ceil(bytes / PAGE) - memory.buffer.byteLength / PAGE;
  if (missing > 0) memory.grow(missing);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function decoded(text: string): Uint8Array {
  const plain = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (const letter of plain) {
    bits = ((bits << 6) | LETTERS.indexOf(letter)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[at++] = (bits >> count) & 0xff;
  }
  return bytes;
}
