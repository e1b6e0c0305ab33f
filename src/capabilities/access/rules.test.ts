import { describe, expect, test } from 'vitest';
import { roles } from './roles.ts';
import {
  afterFailure,
  grantProblem,
  isInForce,
  isReplay,
  isSessionOpen,
  isTokenOpen,
  lockedMinutes,
  oidcLink,
  ownPath,
  passwordProblems,
  separationProblem,
  type NewGrantCheck,
} from './rules.ts';

const now = new Date('2026-07-31T01:00:00Z');
const at = (minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString();

describe('passwords', () => {
  test.each([
    ['Jiang-Cheng-2026!', []],
    ['short-A1', ['password.too-short']],
    ['alllowercaseletters', ['password.too-plain']],
    ['correct horse battery staple', []],
    ['一二三四五六七八九十甲乙A1', []],
    ['ZhouQM-is-the-1st', ['password.contains-name']],
    ['周启明-Secret-2026', ['password.contains-name']],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', ['password.monotonous']],
    ['Aa1!Aa1!Aa1!', ['password.monotonous']],
    [`Aa1!${'xyz'.repeat(70)}`, ['password.too-long']],
  ])('%s breaks %j', (password, problems) => {
    expect(passwordProblems({ password, login: 'zhouqm', name: '周启明' })).toEqual(problems);
  });
});

describe('lock-out', () => {
  test.each([
    { before: 0, locked: null, after: 1, isLocked: false },
    { before: 3, locked: null, after: 4, isLocked: false },
    { before: 4, locked: null, after: 5, isLocked: true },
    { before: 5, locked: at(-1), after: 1, isLocked: false },
    { before: 5, locked: at(0), after: 1, isLocked: false },
  ])('$before failures (locked until $locked) become $after', ({ before, locked, after, isLocked }) => {
    const next = afterFailure({ failedAttempts: before, lockedUntil: locked }, now);
    expect(next).toEqual({ failedAttempts: after, lockedUntil: isLocked ? at(15) : null });
  });

  test.each([
    [null, 0],
    [at(-5), 0],
    [at(0), 0],
    [at(0.5), 1],
    [at(15), 15],
  ])('a lock until %s holds for %i minutes', (lockedUntil, minutes) => {
    expect(lockedMinutes({ failedAttempts: 5, lockedUntil }, now)).toBe(minutes);
  });
});

describe('what runs out', () => {
  test.each([
    [at(1), null, true],
    [at(0), null, false],
    [at(60), at(-1), false],
  ])('a session until %s, ended %s, is open: %s', (expiresAt, endedAt, isOpen) => {
    expect(isSessionOpen({ expiresAt, endedAt }, now)).toBe(isOpen);
  });

  test.each([
    [null, null, true],
    [at(1), null, true],
    [at(0), null, false],
    [null, at(-1), false],
  ])('a token until %s, revoked %s, is open: %s', (expiresAt, revokedAt, isOpen) => {
    expect(isTokenOpen({ expiresAt, revokedAt }, now)).toBe(isOpen);
  });

  test.each([
    [null, null, true],
    ['2026-07-31', '2026-07-31', true],
    ['2026-08-01', null, false],
    [null, '2026-07-30', false],
  ])('a grant from %s to %s is in force on 2026-07-31: %s', (validFrom, validTo, isOn) => {
    expect(isInForce({ validFrom, validTo }, '2026-07-31')).toBe(isOn);
  });

  test.each([
    [100, null, false],
    [100, 99, false],
    [100, 100, true],
    [99, 100, true],
  ])('a code of step %i after step %s is a replay: %s', (step, last, replay) => {
    expect(isReplay(step, last)).toBe(replay);
  });
});

describe('grants', () => {
  const plain: NewGrantCheck = {
    role: 'pmo-analyst',
    scope: 'enterprise',
    scopeId: null,
    validFrom: null,
    validTo: null,
    isSelf: false,
    separateAdministrators: false,
    held: [],
  };
  test.each<[Partial<NewGrantCheck>, string | null]>([
    [{}, null],
    [{ role: 'emperor' }, 'grant.role-unknown'],
    [{ role: 'system-admin', scope: 'unit', scopeId: 'u' }, 'grant.scope-unfit'],
    [{ role: 'stakeholder' }, 'grant.scope-unfit'],
    [{ scope: 'unit' }, 'grant.scope-missing'],
    [{ validFrom: '2026-08-01', validTo: '2026-07-31' }, 'grant.dates-reversed'],
    [{ isSelf: true }, null],
    [{ isSelf: true, separateAdministrators: true }, 'grant.to-self'],
    [{ role: 'audit-admin', held: ['system-admin'] }, null],
    [
      { role: 'audit-admin', held: ['system-admin'], separateAdministrators: true },
      'grant.two-administrators',
    ],
    [{ role: 'audit-admin', held: ['audit-admin', 'hr'], separateAdministrators: true }, null],
  ])('%o is refused by %s', (change, problem) => {
    expect(grantProblem({ ...plain, ...change })).toBe(problem);
  });

  test.each([
    [
      [
        ['甲', 'system-admin'],
        ['乙', 'security-admin'],
        ['丙', 'audit-admin'],
      ],
      null,
    ],
    [[['甲', 'system-admin']], { rule: 'separation.nobody', roles: ['security-admin', 'audit-admin'] }],
    [
      [
        ['甲', 'system-admin', 'audit-admin'],
        ['乙', 'security-admin'],
      ],
      { rule: 'separation.held-twice', names: ['甲'] },
    ],
  ])('administrators %j: %j', (people, problem) => {
    expect(
      separationProblem({ people: people.map(([name = '', ...held]) => ({ name, roles: held })) }),
    ).toEqual(problem);
  });

  test('every role that reaches projects lets them be read, so that nothing is allowed on the unseen', () => {
    const aboutProjects = /^(plan|risk|issue|milestone|measure|member)\.|^project\.(update|delete)/;
    for (const { id, permissions } of roles)
      if (permissions.some((permission) => aboutProjects.test(permission)))
        expect(permissions, id).toContain('project.read');
  });
});

describe('single sign-on', () => {
  const identity = { issuer: 'https://idp', subject: 's1', email: 'sunh@example.com' };
  interface Candidate {
    readonly id: string;
    readonly login: string;
    readonly issuer: string | null;
    readonly subject: string | null;
    readonly email: string | null;
    readonly disabledAt: string | null;
  }
  const account: Candidate = {
    id: 'a',
    login: 'sunh',
    issuer: null,
    subject: null,
    email: 'SunH@example.com',
    disabledAt: null,
  };
  test.each<[string, Candidate[], string | null, boolean]>([
    ['the linked account', [{ ...account, issuer: 'https://idp', subject: 's1', email: null }], 'a', false],
    ['the only account with the address', [account], 'a', true],
    ['none of two with the same address', [account, { ...account, id: 'b' }], null, false],
    [
      'none that is linked to another identity',
      [{ ...account, issuer: 'https://idp', subject: 's2' }],
      null,
      false,
    ],
    ['none that is disabled', [{ ...account, disabledAt: at(-1) }], null, false],
    [
      'no other in place of a linked and disabled one',
      [
        { ...account, issuer: 'https://idp', subject: 's1', disabledAt: at(-1) },
        { ...account, id: 'b' },
      ],
      null,
      false,
    ],
  ])('signs in %s', (_what, candidates, id, isNew) => {
    const link = oidcLink(identity, candidates);
    expect(link && { id: link.account.id, isNew: link.isNew }).toEqual(id === null ? null : { id, isNew });
  });

  test('finds nobody by an address the provider does not vouch for', () => {
    expect(
      oidcLink({ ...identity, email: null }, [account, { ...account, id: 'b', email: null }]),
    ).toBeNull();
  });

  test.each([
    ['/projects?view=1#a', '/projects?view=1#a'],
    [undefined, '/'],
    ['https://elsewhere.test', '/'],
    ['//elsewhere.test', '/'],
    ['/\\elsewhere.test', '/'],
    ['/a b', '/'],
  ])('returns from %s to %s', (asked, path) => {
    expect(ownPath(asked)).toBe(path);
  });
});
