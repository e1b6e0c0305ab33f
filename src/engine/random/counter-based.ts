/**
 * Counter-based randomness: the draw of a stream at a counter is a hash of both, so any draw can
 * be made at any time, in any order and by any worker, and is always the same. A stream's name,
 * not its place, decides what it draws: two plans that share a task share its draws.
 */
export interface Stream {
  readonly k0: number;
  readonly k1: number;
}

const GOLDEN = 0x9e3779b1;
const SPREAD = 0x85ebca77;

/** The stream of a name under a seed (a safe integer, otherwise `RangeError`). */
export function streamOf(seed: number, name: string): Stream {
  if (!Number.isSafeInteger(seed)) throw new RangeError('streamOf: the seed is no safe integer');
  let a = mix(Math.imul(seed | 0, GOLDEN) ^ 0x3c6ef372);
  let b = mix(Math.imul(Math.floor(seed / 2 ** 32) | 0, SPREAD) ^ a);
  for (let index = 0; index < name.length; index++) {
    const letter = name.charCodeAt(index);
    a = Math.imul(a ^ letter, GOLDEN);
    a ^= a >>> 15;
    b = Math.imul(b ^ (letter + a), SPREAD);
    b ^= b >>> 13;
  }
  return { k0: mix(a ^ Math.imul(b, GOLDEN)), k1: mix(b ^ Math.imul(a, SPREAD)) };
}

/**
 * 32 random bits, as a signed integer: two rounds of multiply and xor-shift (the constants are
 * those of Wellons' low-bias integer hash), the second half of the key added between them.
 */
export function drawBits(stream: Stream, counter: number): number {
  let bits = (Math.imul(counter, GOLDEN) + stream.k0) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = ((bits ^ (bits >>> 15)) + stream.k1) | 0;
  bits = Math.imul(bits, 0xd35a2d97);
  return bits ^ (bits >>> 15);
}

/** A number from 0 to below 1, a multiple of 2⁻²⁴, and so exact in single precision. */
export function drawUniform(stream: Stream, counter: number): number {
  return (drawBits(stream, counter) >>> 8) * 2 ** -24;
}

function mix(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x21f0aaad);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0xd35a2d97);
  return bits ^ (bits >>> 15);
}
