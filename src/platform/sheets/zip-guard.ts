import { sizeText, unreadable, type SheetLimits, type SheetsUnreadable } from './sheet.ts';

interface Part {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
}

const endSignature = 0x06054b50;
const partSignature = 0x02014b50;
const wideSize = 0xffffffff;
/** Below this size a part may be packed as tightly as it likes: a blank sheet is nothing but repetition. */
const harmlessBytes = 2 ** 20;

/**
 * Judges an archive by its central directory alone, before a byte is unpacked: total and relative size, parts that
 * share their bytes, sizes that are not declared. Null when it may be opened. The reader of the workbook must hold
 * each part to its declared size.
 */
export const zipProblem = (bytes: Uint8Array, limits: SheetLimits): SheetsUnreadable | null => {
  const parts = centralDirectory(bytes);
  if (parts === null) return unreadable('sheet.workbook-broken', { reason: 'central directory' });
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  if (unpacked > limits.unpackedBytes) {
    return unreadable('sheet.unpacks-too-large', {
      size: sizeText(unpacked),
      limit: sizeText(limits.unpackedBytes),
    });
  }
  const suspicious = parts.find((part) => isSuspicious(part, limits.packingRatio));
  if (suspicious) return suspiciousPart(suspicious);
  // Overlapping parts are how a small archive unpacks to petabytes.
  const packed = parts.reduce((sum, part) => sum + part.packed, 0);
  if (packed > bytes.length) return unreadable('sheet.workbook-broken', { reason: 'overlapping parts' });
  if (!parts.some((part) => part.name === '[Content_Types].xml')) return unreadable('sheet.not-a-workbook');
  return null;
};

const isSuspicious = ({ packed, unpacked }: Part, ratio: number): boolean =>
  (unpacked > harmlessBytes && unpacked > packed * ratio) || (unpacked === 0 && packed > 64);

const suspiciousPart = ({ name, packed, unpacked }: Part): SheetsUnreadable =>
  unreadable(
    'sheet.unpacks-suspiciously',
    { part: name, ratio: unpacked === 0 ? '?' : Math.round(unpacked / Math.max(1, packed)) },
    name,
  );

/** The parts an archive declares; null when the directory is torn. A size of 4 GB stands for more, too. */
const centralDirectory = (bytes: Uint8Array): readonly Part[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== partSignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    if (packed === wideSize && unpacked !== wideSize) return null;
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packed,
      unpacked,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
};

const endOfDirectory = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
};
