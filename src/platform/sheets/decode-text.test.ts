import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const chinese = '项目编号,项目名称,负责人\nXM-1,智慧园区一期,陈立\nXM-2,仓储系统升级改造,林夕\n';
const western = 'code;name;budget\nA-1;Café Zürich – façade;£2,013.02\nA-2;It’s done;€5\n';

describe('the encoding of a text', () => {
  it.each([
    { what: 'UTF-8', bytes: Buffer.from(chinese), encoding: 'utf-8', text: chinese },
    { what: 'UTF-8 with a mark', bytes: Buffer.from(`\ufeff${chinese}`), encoding: 'utf-8', text: chinese },
    { what: 'ASCII', bytes: Buffer.from('a,b\n1,2\n'), encoding: 'utf-8', text: 'a,b\n1,2\n' },
    { what: 'GB18030', bytes: iconv.encode(chinese, 'gb18030'), encoding: 'gb18030', text: chinese },
    {
      what: 'windows-1252',
      bytes: iconv.encode(western, 'win1252'),
      encoding: 'windows-1252',
      text: western,
    },
    {
      what: 'pounds alone',
      bytes: iconv.encode('a;£33.73;£5\n', 'win1252'),
      encoding: 'windows-1252',
      text: 'a;£33.73;£5\n',
    },
    {
      what: 'UTF-16 with a mark',
      bytes: iconv.encode(chinese, 'utf16le', { addBOM: true }),
      encoding: 'utf-16le',
      text: chinese,
    },
    {
      what: 'UTF-16 without one',
      bytes: iconv.encode(western, 'utf16le'),
      encoding: 'utf-16le',
      text: western,
    },
    {
      what: 'big-endian UTF-16',
      bytes: iconv.encode(western, 'utf16be'),
      encoding: 'utf-16be',
      text: western,
    },
  ])('$what is recognised without doubt', ({ bytes, encoding, text }) => {
    expect(decodeText(bytes)).toEqual({ status: 'decoded', text, encoding, doubts: [] });
  });

  it('is doubtful where neither Chinese nor Western text comes out', () => {
    const decoded = decodeText(
      Uint8Array.of(0x61, 0x2c, 0xa6, 0xb0, 0xa6, 0xdf, 0xc6, 0xf0, 0xe6, 0xfe, 0x0a),
    );
    expect(decoded).toMatchObject({ doubts: [{ rule: 'sheet.encoding-uncertain' }] });
  });

  it('stays UTF-8 when a few bytes are torn, and says where', () => {
    const bytes = Buffer.from(chinese.repeat(5));
    bytes[13] = 0x41;
    expect(decodeText(bytes)).toMatchObject({
      encoding: 'utf-8',
      doubts: [{ rule: 'sheet.bytes-not-text', params: { encoding: 'utf-8', at: 15 } }],
    });
  });

  it.each([
    { what: 'zero bytes', bytes: Uint8Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? 0 : 65)), at: 1 },
    { what: 'control characters', bytes: Buffer.from(`a,b\n${'\u0001\u0002\u0007'.repeat(20)}`), at: 5 },
    { what: 'a picture', bytes: Uint8Array.from({ length: 600 }, (_, i) => (i * 7919 + i * i) & 255), at: 1 },
  ])('$what are no text', ({ bytes, at }) => {
    expect(decodeText(bytes)).toEqual({ status: 'not-text', at });
  });
});
