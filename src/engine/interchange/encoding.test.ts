import { describe, expect, it } from 'vitest';
import { decodePlan } from './encoding.ts';
import type { Decode } from './encoding.ts';

const decode: Decode = (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, order: 'little' | 'big' = 'little'): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1)
    new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), order === 'little');
  return bytes;
};

describe('the bytes of a plan file are decoded', () => {
  it.each([
    ['by their byte order mark', utf16('\ufeff<a>计划</a>'), '<a>计划</a>'],
    ['by the mark of the other order', utf16('\ufeff<a>计划</a>', 'big'), '<a>计划</a>'],
    ['by the noughts of their first letter', utf16('<a>计划</a>'), '<a>计划</a>'],
    ['by noughts before it', utf16('<a>计划</a>', 'big'), '<a>计划</a>'],
    ['as UTF-8 without any sign', new TextEncoder().encode('<a>计划</a>'), '<a>计划</a>'],
    [
      'by the XML declaration',
      latin('<?xml version="1.0" encoding="GB2312"?><a>\xbc\xc6\xbb\xae</a>'),
      '<?xml version="1.0" encoding="GB2312"?><a>计划</a>',
    ],
    ['as gb18030 where they are no UTF-8', latin('ERMHDR\t\xbc\xc6\xbb\xae'), 'ERMHDR\t计划'],
    ['as windows-1252 where nothing else fits', latin('ERMHDR\t\xa3\xff'), 'ERMHDR\t£ÿ'],
    [
      'although the declaration is wrong',
      new TextEncoder().encode('<?xml version="1.0" encoding="utf-16"?><a>计</a>'),
      '<?xml version="1.0" encoding="utf-16"?><a>计</a>',
    ],
  ])('%s', (_, bytes, text) => {
    expect(decodePlan(bytes, decode)).toBe(text);
  });
});
