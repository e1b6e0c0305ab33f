import { describe, expect, test } from 'vitest';
import type { ExplainedTerm } from './explained-term.ts';
import { termMatcher } from './matcher.ts';

const term = (code: string, names: Partial<ExplainedTerm>): ExplainedTerm => ({
  id: code,
  zh: code,
  en: code,
  abbreviation: null,
  definition: { zh: `${code} 的含义`, en: `what ${code} is` },
  synonyms: [],
  unmarked: [],
  ...names,
});

const matcher = termMatcher([
  term('project', { zh: '项目', en: 'Project', unmarked: ['项目', 'Project'] }),
  term('portfolio', { zh: '项目组合', en: 'Portfolio', synonyms: ['项目群', '多项目'] }),
  term('charter-pmo', { zh: 'PMO 章程', en: 'PMO charter' }),
  term('pmo', { zh: '项目管理办公室', en: 'Project management office', abbreviation: 'PMO' }),
  term('baseline', { zh: '基准', en: 'Baseline', synonyms: ['基线'] }),
  term('scope-baseline', { zh: '范围基线', en: 'Scope baseline' }),
  term('change-request', { zh: '变更请求', en: 'Change request', abbreviation: 'CR' }),
  term('consistency-ratio', { zh: '一致性比率', en: 'Consistency ratio', abbreviation: 'CR' }),
  term('decision-point', { zh: '决策点', en: 'Decision point', abbreviation: 'DP' }),
]);

const marks = (text: string): readonly string[] =>
  matcher
    .split(text, new Set())
    .filter(({ terms }) => terms.length > 0)
    .map(({ text: word, terms }) => `${word}=${terms.map(({ id }) => id).join('+')}`);

describe('the words of the glossary in a text', () => {
  test.each<[string, readonly string[]]>([
    ['范围基线与基准', ['范围基线=scope-baseline', '基准=baseline']],
    ['项目组合由项目组成', ['项目组合=portfolio']],
    ['多项目管理，即项目组合', ['多项目=portfolio']],
    ['先看PMO章程，再看 PMO', ['PMO章程=charter-pmo', 'PMO=pmo']],
    ['Scope baselines and a baseline', ['Scope baselines=scope-baseline', 'baseline=baseline']],
    ['two change  requests', ['change  requests=change-request']],
    ['CR', ['CR=change-request+consistency-ratio']],
    ['cr, DP-01 and HDPE', []],
    ['rebaselined', []],
    ['没有术语', []],
    ['', []],
  ])('%s', (text, found) => {
    expect(marks(text)).toEqual(found);
  });

  test('a block marks a term once, whichever of its words it uses', () => {
    const seen = new Set<string>();
    expect(matcher.split('基准', seen)).toHaveLength(1);
    expect(matcher.split('基线', seen)).toEqual([{ text: '基线', terms: [] }]);
  });

  test('the pieces are the text', () => {
    const text = '范围基线：the scope baseline, CR 与 PMO 章程。';
    const pieces = matcher.split(text, new Set()).map((part) => part.text);
    expect(pieces.join('')).toBe(text);
  });

  test('an empty glossary marks nothing', () => {
    expect(termMatcher([]).split('PMO', new Set())).toEqual([{ text: 'PMO', terms: [] }]);
  });
});
