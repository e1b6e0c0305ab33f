// What PostgreSQL sends is a row of messages: one byte for the kind, four for the length, the content.
const headBytes = 5;
const dataRow = 0x44;

const nothing: Buffer = Buffer.alloc(0);

/** Is given a message as a part of the bytes it lies in. */
export type TakeMessage = (bytes: Buffer, from: number, to: number) => void;

/**
 * Answers a function that is given what comes in, chunk by chunk, and hands on every whole message. One
 * that spans chunks is put together once, in a buffer of its own size.
 */
export const messageCutter = (take: TakeMessage): ((chunk: Buffer) => void) => {
  let begun = nothing;
  let filled = 0;
  let head = nothing;
  const cut = (bytes: Buffer, start: number): void => {
    let from = start;
    while (bytes.length - from >= headBytes) {
      const to = from + 1 + bytes.readUInt32BE(from + 1);
      if (to > bytes.length) {
        begun = Buffer.allocUnsafeSlow(to - from);
        filled = bytes.copy(begun, 0, from);
        return;
      }
      take(bytes, from, to);
      from = to;
    }
    head = bytes.subarray(from);
  };
  return (chunk) => {
    if (begun.length === 0) {
      const bytes = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      head = nothing;
      return cut(bytes, 0);
    }
    const taken = chunk.copy(begun, filled);
    filled += taken;
    if (filled < begun.length) return;
    const whole = begun;
    begun = nothing;
    take(whole, 0, whole.length);
    cut(chunk, taken);
  };
};

/** Whether the message that begins here is a row of a result. */
export const isDataRow = (bytes: Buffer, from: number): boolean => bytes[from] === dataRow;

/** The fields of a row as text; those of the marked columns as the bytes they came in. */
export const fieldsOf = (
  bytes: Buffer,
  from: number,
  isBytes: readonly boolean[],
): (string | Buffer | null)[] => {
  const count = bytes.readInt16BE(from + headBytes);
  const fields: (string | Buffer | null)[] = [];
  let at = from + headBytes + 2;
  for (let column = 0; column < count; column++) {
    const length = bytes.readInt32BE(at);
    const start = at + 4;
    at = start + Math.max(0, length);
    if (length < 0) fields.push(null);
    else
      fields.push(isBytes[column] === true ? bytes.subarray(start, at) : bytes.toString('utf8', start, at));
  }
  return fields;
};
