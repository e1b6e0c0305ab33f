import { newId } from '#platform/ids.ts';
import { initialsOf, sortKeyOf } from '#platform/search.ts';
import type { Draw } from './random.ts';
import { givenNames, posts, surnames, units } from './words.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
}

export const unitRows = () =>
  units.map((name, position) => ({
    id: newId(),
    code: `B${position + 1}`,
    name,
    kind: 'department',
    sort_key: sortKeyOf(name),
    position,
  }));

/** People with a name of their own each, spread over the units. */
export const personRows = (draw: Draw, count: number, unitIds: readonly [string, ...string[]]) =>
  Array.from({ length: count }, (_, index) => {
    const name = `${draw.one(surnames)}${draw.one(givenNames)}${index >= surnames.length ? index : ''}`;
    return {
      id: newId(),
      code: `E${String(index + 1).padStart(5, '0')}`,
      name,
      sort_key: sortKeyOf(name),
      initials: initialsOf(name),
      email: `e${index + 1}@example.com`,
      unit_id: draw.one(unitIds),
      post: draw.one(posts),
    };
  });

type Person = ReturnType<typeof personRows>[number];

export const accountRows = (people: readonly Person[]) =>
  people.map(({ id, code }) => ({ id: newId(), login: code.toLowerCase(), person_id: id }));

/** Every tenth leads projects; the others work on them. */
export const grantRows = (people: readonly Person[]) =>
  people.map(({ id }, index) => ({
    id: newId(),
    person_id: id,
    role: index % 10 === 0 ? 'project-manager' : 'team-member',
    scope: 'enterprise',
  }));
