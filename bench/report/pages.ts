import { transferBudgets } from '../../test/e2e/support/transfer.ts';
import { judged, line, machine, saveResult, short, writeReadme } from './readme.ts';

export interface Pages {
  readonly at: string;
  readonly signInBytes: number;
  readonly portfolioBytes: number;
  /** From the first navigation after signing in to the first row. */
  readonly firstMs: number;
  /** The same when the browser has the files already. */
  readonly usableMs: number;
  /** From a row of it to the page of that project. */
  readonly laterMs: number;
}

const mostMs = { first: 1_500, later: 200 } as const;

/** Keeps the figures of the pages and answers them as a table. */
export const savePages = (pages: Pages): string => {
  const rows = [
    [
      'sign-in page, cold, kB',
      judged(pages.signInBytes / 1024, { atMost: transferBudgets.signIn }),
      short(transferBudgets.signIn / 1024),
    ],
    [
      'list of projects after it, kB',
      judged(pages.portfolioBytes / 1024, { atMost: transferBudgets.portfolio }),
      short(transferBudgets.portfolio / 1024),
    ],
    [
      'its first row after signing in, ms',
      judged(pages.firstMs, { atMost: mostMs.first }),
      String(mostMs.first),
    ],
    [
      'its first row when loaded again, ms',
      judged(pages.usableMs, { atMost: mostMs.first }),
      String(mostMs.first),
    ],
    [
      'from it to a project by its link, ms',
      judged(pages.laterMs, { atMost: mostMs.later }),
      String(mostMs.later),
    ],
  ];
  const table = [line(['page', 'measured', 'at most']), line(['---', '--:', '--:']), ...rows.map(line)].join(
    '\n',
  );
  saveResult('pages', pages);
  writeReadme(
    'pages',
    `${pages.at.slice(0, 10)}, ${machine()}, PostgreSQL, the small enterprise.\n\n${table}`,
  );
  return table;
};
