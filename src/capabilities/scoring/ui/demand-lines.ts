import type { Demand } from '../schema/rounds.ts';

/** One line for each role and month: `架构师 1 0.6`, months counted from 1. */
export const demandLines = (demand: readonly Demand[]): string =>
  demand.map(({ role, month, people }) => `${role} ${month + 1} ${people}`).join('\n');

/** What the lines say; a line that says something else is left out. */
export const demandOf = (text: string): Demand[] =>
  text.split('\n').flatMap((line) => {
    const [, role, month, people] = /^\s*(\S.*?)\s+(\d+)\s+(\d+(?:\.\d+)?)\s*$/.exec(line) ?? [];
    return role && Number(month) >= 1 ? [{ role, month: Number(month) - 1, people: Number(people) }] : [];
  });
