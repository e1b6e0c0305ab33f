import type { TodoSource } from '#platform/todo-source.ts';
import { listMyDiagnosisSheets } from './store/diagnoses.ts';
import { listMySheets } from './store/sheets.ts';

/** Sheets that wait for the answers of a person. */
export const assessmentTodos: TodoSource = {
  kinds: {
    'maturity-sheet': ['填写评估', 'Answer'],
    'diagnosis-sheet': ['填写诊断', 'Answer'],
  },
  list: async (db, who) => {
    if (who.personId === null) return [];
    const maturity = (await listMySheets(db, who)).map((sheet) => ({
      ...sheet,
      kind: 'maturity-sheet',
      path: `/maturity?sheet=${sheet.id}`,
      about: sheet.pmoUnit,
    }));
    const diagnosis = (await listMyDiagnosisSheets(db, who)).map((sheet) => ({
      ...sheet,
      kind: 'diagnosis-sheet',
      path: `/diagnosis?sheet=${sheet.id}`,
      about: sheet.unit,
    }));
    return [...maturity, ...diagnosis]
      .filter(({ submittedAt, isClosed }) => submittedAt === null && !isClosed)
      .map(({ id, kind, title, about, dueOn, path }) => ({
        key: `${kind}:${id}`,
        kind,
        title: `${title} · ${about}`,
        project: null,
        dueOn,
        path,
      }));
  },
};
