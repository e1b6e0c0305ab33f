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

const oddValues = [
  '',
  '0',
  '1',
  '-1',
  '2',
  '7',
  '9',
  '4000000000',
  '1e308',
  'NaN',
  'constructor',
  '__proto__',
  'PT99999999999H0M0S',
  'P1Y',
  '-PT8H0M0S',
  '0001-01-01T00:00:00',
  '9999-12-31T23:59:59',
  '2026-02-29',
  '24:00:00',
  '25:61',
  'true',
  '制图',
  '(0||',
  'PR_XX',
];

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

/** Half of the mutants keep their syntax and carry odd values, so that the readers themselves are reached. */
function damaged(text: string, random: (below: number) => number): string {
  const strike = random(2) === 0 ? oddValue : brokenText;
  let mutant = text;
  for (let strikes = random(4); strikes >= 0; strikes -= 1)
    mutant = strike(mutant, random).slice(0, 4 * longest);
  return mutant;
}

function brokenText(text: string, random: (below: number) => number): string {
  const from = random(text.length);
  const length = random(30);
  const part = text.slice(from, from + length);
  const kinds = [
    '',
    pick(inserts, random),
    part + part,
    text.slice(random(text.length), from),
    [...part].toReversed().join(''),
  ];
  return text.slice(0, from) + pick(kinds, random) + text.slice(from + length);
}

function oddValue(text: string, random: (below: number) => number): string {
  const start = random(text.length);
  const found = /[>"\t]([^<>"\t\n]+)[<"\t]/.exec(text.slice(start));
  const value = found?.[1];
  if (found === null || value === undefined) return text;
  const at = start + found.index + 1;
  return text.slice(0, at) + pick(oddValues, random) + text.slice(at + value.length);
}

const pick = (values: readonly string[], random: (below: number) => number): string =>
  values[random(values.length)] ?? '';

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
