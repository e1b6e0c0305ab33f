import { expect, test } from 'vitest';
import { textOf } from './text-of.ts';

test.each([
  ['UTF-8', new TextEncoder().encode('日期,类型')],
  ['GB 18030', Uint8Array.of(0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xc0, 0xe0, 0xd0, 0xcd)],
])('a table in %s is read', (_encoding, bytes) => expect(textOf(bytes)).toBe('日期,类型'));
