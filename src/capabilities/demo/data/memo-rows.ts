import { createHash } from 'node:crypto';
import { numberText } from '#platform/numbers.ts';
import type { SearchEntry } from '#platform/search.ts';
import type { DemoRow } from './image.ts';
import { proposalOf, type PortfolioGround } from './portfolio-rows.ts';
import type { DemoMemo } from './pmo-set.ts';

/** The decisions in the order they were taken, without their numbers: those follow the enterprise's own. */
export const memoRows = (ground: PortfolioGround): DemoRow[] =>
  ground.given.memos.map((memo, at) => {
    const filled = memo.proposal === undefined ? memo : initiationMemo(memo, memo.proposal, ground);
    return contentOf(filled, at, ground);
  });

const initiationMemo = (memo: DemoMemo, code: string, { given, proposals, set }: PortfolioGround): DemoMemo => {
  const proposal = proposalOf(proposals, code);
  const project = set.projects.find(({ id }) => id === proposal.linkedProject);
  const goals = given.initiations.find((one) => one.proposal === code)?.goals ?? [];
  return {
    ...memo,
    by: [proposal.sponsor, 'U009'],
    project: project?.id ?? '',
    title: `${proposal.name} 立项`,
    question: `是否批准“${proposal.name}”立项`,
    decision: `批准立项，项目编号 ${project?.code ?? ''}，预算 ${proposal.investmentWan.toLocaleString('zh-CN')} 万元。`,
    reasons: [proposal.summary, ...goals].join('；'),
  };
};

const contentOf = (memo: DemoMemo, at: number, { given, set, idOf }: PortfolioGround): DemoRow => {
  const conditions = given.initiations.find(({ proposal }) => proposal === memo.proposal)?.conditions ?? [];
  const nameOf = (person: string) => set.people.find(({ id }) => id === person)?.name ?? person;
  const subject = subjectOf(memo);
  return {
    id: idOf('memo', memo.proposal ?? String(at)),
    created_at: `${memo.on}T17:00:00+08:00`,
    title: memo.title,
    kind: memo.kind,
    decided_on: memo.on,
    decided_by: (memo.by ?? []).map((person) => ({ id: idOf('person', person), name: nameOf(person) })),
    forum: memo.forum ?? null,
    subject_type: subject?.[0] ?? null,
    subject_id: subject === null ? null : idOf(...subject),
    project_id: memo.project === undefined ? null : idOf('project', memo.project),
    pmo_unit_id: idOf('office', 'hq'),
    question: memo.question ?? null,
    decision: memo.decision,
    reasons: memo.reasons,
    options: memo.options ?? [],
    conditions: conditions.map(([text, dueOn, owner]) => ({ text, dueOn, owner: nameOf(owner) })),
    facts: [],
    rule: null,
    supersedes_id: null,
  };
};

const subjectOf = ({ proposal, round }: DemoMemo): ['initiation' | 'round', string] | null => {
  if (proposal !== undefined) return ['initiation', proposal];
  return round === undefined ? null : ['round', round];
};

/** A memo under its number, with the hash of all it says. */
export const numberedMemo = (row: DemoRow, series: string, number: number): DemoRow => {
  const { id, created_at: createdAt, ...said } = row;
  const content = { number: numberText(series, yearOf(row), number), ...said };
  const sha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { id, created_at: createdAt, ...content, sha256 };
};

export const yearOf = (row: DemoRow): number => Number(String(row['decided_on']).slice(0, 4));

/** A memo is found by what was asked and decided, why, and by whom. */
export const memoEntries = (rows: readonly DemoRow[]): SearchEntry[] =>
  rows.map((row) => ({
    subjectType: 'decision',
    subjectId: String(row['id']),
    projectId: row['project_id'] === null ? null : String(row['project_id']),
    title: String(row['title']),
    subtitle: String(row['number']),
    text: [row['question'], row['decision'], row['reasons']].filter(Boolean).join(' '),
  }));
