import { decodePlan } from '#engine/interchange/encoding.ts';

/** The text of a plan file: by its mark or XML declaration, else UTF-8, GB18030 or windows-1252. */
export const planText = (bytes: Uint8Array): string =>
  decodePlan(bytes, (content, encoding) => new TextDecoder(encoding, { fatal: true }).decode(content));
