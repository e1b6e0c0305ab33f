import { statements } from '../../services/names.ts';
import type { DemoSet } from './data-set.ts';
import type { DemoRow, IdOf } from './image.ts';

/** Answers by survey: when they came, how many answered, and how many of them agreed with each statement. */
const told = [
  { survey: '1', at: '2026-02-03T15:00:00+08:00', people: 25, agreeing: [12, 14, 10] },
  { survey: '2', at: '2026-07-14T15:00:00+08:00', people: 25, agreeing: [17, 18, 15] },
  { survey: '3', at: '2026-10-29T15:00:00+08:00', people: 8, agreeing: [6, 7, 6] },
] as const;

/** What people outside the PMO expect of it. */
export const surveyAnswerRows = ({ people }: DemoSet, idOf: IdOf): DemoRow[] => {
  const asked = people.filter(({ dept }) => dept !== 'HC-PMO' && dept !== 'BU-FIN').slice(10);
  return told.flatMap(({ survey, at, people: count, agreeing }) =>
    asked.slice(0, count).flatMap(({ id }, seat) =>
      statements.map((statement, column) => ({
        survey_id: idOf('survey', survey),
        person_id: idOf('person', id),
        statement,
        agreement: seat < (agreeing[column] ?? 0) ? 4 + (seat % 2) : 2 + (seat % 2),
        answered_at: at,
      })),
    ),
  );
};
