import { isUtf8 } from 'node:buffer';
import { decodePlan, plannedEncoding } from '#engine/interchange/encoding.ts';
import type { TextInParts } from '#engine/interchange/read-plan.ts';

// A text of this length is decoded and read part by part: whole it would take as much memory again as its plan.
const partBytes = 1_000_000;

/**
 * The text of a plan file: by its mark or XML declaration, else UTF-8, GB18030 or windows-1252. A long one of UTF-8
 * comes in parts of 1 MB.
 */
export const planText = (bytes: Uint8Array): string | TextInParts =>
  bytes.length > partBytes && plannedEncoding(bytes) === 'utf-8' && isUtf8(bytes)
    ? () => partsOf(bytes)
    : decodePlan(bytes, (content, encoding) => new TextDecoder(encoding, { fatal: true }).decode(content));

/** A character that lies across two parts is whole in the second. */
function* partsOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let from = 0; from < bytes.length; from += partBytes)
    yield decoder.decode(bytes.subarray(from, from + partBytes), { stream: true });
}
