/** Decodes bytes of a named encoding (`utf-8`, `utf-16le`, `gb18030`, `windows-1252` …); throws on bytes it cannot read. */
export type Decode = (bytes: Uint8Array, encoding: string) => string;

const declared = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;
const aliases: ReadonlyMap<string, string> = new Map([
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['iso-8859-1', 'windows-1252'],
  ['us-ascii', 'windows-1252'],
  ['utf8', 'utf-8'],
]);

/**
 * Names the encoding of a plan file: by its byte order mark, its XML declaration, or — for text
 * without either — null, which means "UTF-8 if it is valid, else a national encoding".
 */
export function plannedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0x00)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0x00 && b === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const name = declared.exec(head)?.[1]?.toLowerCase();
  if (name === undefined) return head.startsWith('<') ? 'utf-8' : null;
  return aliases.get(name) ?? name;
}

/**
 * Decodes a plan file with the decoder the platform provides. A declared encoding the bytes
 * contradict, or none at all, falls back to UTF-8, then gb18030, then windows-1252.
 */
export function decodePlan(bytes: Uint8Array, decode: Decode): string {
  const planned = plannedEncoding(bytes);
  const tried = planned === null ? ['utf-8', 'gb18030'] : [planned, 'utf-8', 'gb18030'];
  for (const encoding of tried) {
    try {
      return decode(bytes, encoding);
    } catch (error) {
      if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error;
    }
  }
  return decode(bytes, 'windows-1252');
}
