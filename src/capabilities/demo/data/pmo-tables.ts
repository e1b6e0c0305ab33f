import { starterChapters } from '../../charters/names.ts';
import { assessmentTables } from './assessment-rows.ts';
import { criteriaTables } from './criteria-rows.ts';
import type { DemoSet } from './data-set.ts';
import { diagnosisTables } from './diagnosis-rows.ts';
import { officeTableNames, type DemoRow, type IdOf, type OfficeTable } from './image.ts';
import { initiationTables } from './initiation-rows.ts';
import { memoRows } from './memo-rows.ts';
import { pastRows } from './past-rows.ts';
import { officeTables, readDemoAssessments, readDemoPortfolio } from './pmo-set.ts';
import { portfolioTables } from './portfolio-rows.ts';
import type { DemoProposals } from './proposal-set.ts';
import { roadmapTables } from './roadmap-rows.ts';
import { roundTables } from './round-rows.ts';
import { surveyAnswerRows } from './survey-rows.ts';

interface Ground {
  readonly set: DemoSet;
  readonly given: DemoProposals;
  readonly idOf: IdOf;
}

/** The rows of the PMO itself and of the way from a proposal to a project that may spend. */
export const pmoTables = ({ set, given: proposals, idOf }: Ground): Record<OfficeTable, readonly DemoRow[]> => {
  const measured = { given: readDemoAssessments(), idOf };
  const portfolio = { given: readDemoPortfolio(), proposals, set, idOf };
  const tables: Readonly<Record<string, readonly DemoRow[]>> = {
    ...officeTables(idOf),
    ...assessmentTables(measured),
    ...diagnosisTables(measured),
    ...roadmapTables(measured),
    ...criteriaTables(proposals, idOf),
    ...roundTables(portfolio),
    ...portfolioTables(portfolio),
    ...initiationTables(portfolio),
    decision_memo: memoRows(portfolio),
    past_project: pastRows(set, idOf),
    expectation_answer: surveyAnswerRows(set, idOf),
    regulation_chapter: ['1', '2'].flatMap((edition) => chapterRows(edition, idOf)),
  };
  const strange = Object.keys(tables).filter((table) => !officeTableNames.some((one) => one === table));
  if (strange.length > 0) throw new RangeError(`the demonstration keeps no ${strange.join(', ')}`);
  return Object.fromEntries(
    officeTableNames.map((table) => [table, tables[table] ?? []]),
  ) as Record<OfficeTable, readonly DemoRow[]>;
};

const chapterRows = (edition: string, idOf: IdOf): DemoRow[] =>
  starterChapters.map(({ title, text, part }, position) => ({
    id: idOf('chapter', `${edition} ${position}`),
    regulation_id: idOf('regulation', edition),
    position,
    title: title[0],
    text:
      edition === '2' && part === null && position === 7
        ? `${text[0]}\n红灯项目每周向领导核心组报告一次，直至转黄。`
        : text[0],
    part,
  }));
