import { holds } from '#platform/actor.ts';
import type { TodoSource } from '#platform/todo-source.ts';
import { dayOf } from '../offices/store.ts';
import { listOffices, officeOfPerson } from '../offices/store.ts';
import { listLines } from './store/budget.ts';
import { findOpenSurvey } from './store/surveys.ts';

/** Budget lines that are overspent, and the survey one has not answered yet. */
export const serviceTodos: TodoSource = {
  kinds: {
    'budget-overrun': ['处理超支', 'See to the overrun'],
    survey: ['答复', 'Answer'],
  },
  list: async (db, who, now) => {
    const officeId = await officeOfPerson(db, who.personId);
    const survey = officeId === null ? null : await findOpenSurvey(db, officeId, who.personId);
    const isOpen = survey !== null && survey.answers.length === 0;
    const asked = isOpen
      ? [
          {
            key: `survey:${survey.id}`,
            kind: 'survey',
            title: survey.name,
            project: null,
            dueOn: null,
            path: `/about-pmo?office=${officeId ?? ''}`,
          },
        ]
      : [];
    if (!holds(who, 'pmo-budget.manage')) return asked;
    const year = Number((await dayOf(db, now)).slice(0, 4));
    const overspent = await Promise.all(
      (await listOffices(db)).map(async ({ id, name }) =>
        (await listLines(db, id, year))
          .filter(({ isOverrun }) => isOverrun)
          .map((line) => ({
            key: `budget-overrun:${line.id}`,
            kind: 'budget-overrun',
            title: `${name} ${year} ${line.name} ${line.usedPercent ?? ''}%`,
            project: null,
            dueOn: null,
            path: `/pmo-budget?office=${id}&year=${year}`,
          })),
      ),
    );
    return [...asked, ...overspent.flat()];
  },
};
