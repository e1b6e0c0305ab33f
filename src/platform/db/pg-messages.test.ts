import { expect, test } from 'vitest';
import { fieldsOf, isDataRow, messageCutter } from './pg-messages.ts';

const message = (kind: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(kind);
  head.writeInt32BE(4 + content.length, 1);
  return Buffer.concat([head, content]);
};

const field = (text: string | null): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(text === null ? -1 : Buffer.byteLength(text));
  return Buffer.concat([length, Buffer.from(text ?? '')]);
};

const row = (...texts: (string | null)[]): Buffer => {
  const count = Buffer.alloc(2);
  count.writeInt16BE(texts.length);
  return message('D', Buffer.concat([count, ...texts.map(field)]));
};

const messages = [message('2', Buffer.alloc(0)), row('项目', null, ''), message('Z', Buffer.from('I'))];

test.each([1, 2, 3, 4, 5, 6, 7, 8, 13, 100])(
  'messages that come %i bytes at a time are handed on whole, each once, in their order',
  (size) => {
    const sent = Buffer.concat(messages);
    const taken: Buffer[] = [];
    const cut = messageCutter((bytes, from, to) => taken.push(Buffer.from(bytes.subarray(from, to))));
    for (let at = 0; at < sent.length; at += size) cut(sent.subarray(at, at + size));
    expect(taken).toEqual(messages);
  },
);

test('a row is read as texts, and the columns asked for as bytes', () => {
  const [, middle = Buffer.alloc(0), last = Buffer.alloc(0)] = messages;
  expect([isDataRow(middle, 0), isDataRow(last, 0)]).toEqual([true, false]);
  expect(fieldsOf(middle, 0, [])).toEqual(['项目', null, '']);
  expect(fieldsOf(middle, 0, [true, true, false])).toEqual([Buffer.from('项目'), null, '']);
});
