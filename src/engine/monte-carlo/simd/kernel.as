// The kernel in AssemblyScript, 64 iterations side by side in SIMD registers. It does the operations of
// the TypeScript kernel in the same order, so that both answer the same bits; a test compares the two.
// Compiled into ../wasm-bytes.ts by scripts/compile-kernel.ts.
export { attach } from './layout';
export { draw, drawNode } from './draws';
export { pass } from './network';
