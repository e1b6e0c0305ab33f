import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeMspdi } from './mspdi/write.ts';
import { readPlan } from './read-plan.ts';

const rounds = Number(process.env['ZHONGSHU_MUTATIONS'] ?? 400);
const folders = ['../../../test/cases/plans/right/', '../../../../shared/samples/plans/']
  .map((path) => new URL(path, import.meta.url))
  .filter((folder) => existsSync(folder));
const longest = 60_000;
const slowestMilliseconds = 5000;

/** A small linear congruential generator: the same seed damages the same files the same way. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const inserts = [
  '<',
  '>',
  '&',
  '"',
  '\t',
  '\n',
  '-1',
  '0',
  '99999999999',
  '</Task>',
  '(',
  ')',
  '%R\t',
  '<!DOCTYPE a>',
  '\u0000',
  '制',
];

function damaged(text: string, random: (below: number) => number): string {
  let mutant = text;
  for (let strike = random(4); strike >= 0; strike -= 1) {
    const from = random(mutant.length);
    const length = random(30);
    const part = mutant.slice(from, from + length);
    const insert = inserts[random(inserts.length)] ?? '';
    const kinds = [
      '',
      insert,
      part + part,
      mutant.slice(random(mutant.length), from),
      [...part].reverse().join(''),
    ];
    mutant = mutant.slice(0, from) + (kinds[random(kinds.length)] ?? '') + mutant.slice(from + length);
    mutant = mutant
      .replace(/(\d+)(?=\D*$)/, (digits) => (random(3) === 0 ? `${digits}${digits}` : digits))
      .slice(0, 4 * longest);
  }
  return mutant;
}

describe('damaged plan files', () => {
  const texts = folders
    .flatMap((folder) => readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')))
    .filter((text) => text.length <= longest);

  it(`are read or refused, never crash and never stall (${rounds} mutations)`, { timeout: 600_000 }, () => {
    const outcomes = { read: 0, unreadable: 0 };
    for (let seed = 1; seed <= rounds; seed += 1) {
      const random = randomFrom(seed * 7919);
      const mutant = damaged(texts[random(texts.length)] ?? '', random);
      const before = performance.now();
      const result = readPlan(`mutant ${seed}`, mutant);
      outcomes[result.status] += 1;
      if (result.status === 'read') expect(readPlan('again', writeMspdi(result.plan)).status).toBe('read');
      expect(performance.now() - before, `mutant ${seed}`).toBeLessThan(slowestMilliseconds);
    }
    expect(outcomes.read).toBeGreaterThan(rounds / 20);
    expect(outcomes.unreadable).toBeGreaterThan(rounds / 20);
  });
});
