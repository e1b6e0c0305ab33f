import { sortKeyOf } from '#platform/search.ts';
import type { DemoSet } from './data-set.ts';
import type { DemoRow, IdOf } from './image.ts';
import { typeOfWords } from '../../past-projects/names.ts';

/** What the closed projects took and cost, for the estimates of new ones. */
export const pastRows = ({ closedProjects, people }: DemoSet, idOf: IdOf): DemoRow[] =>
  closedProjects.map((project) => ({
    id: idOf('past', project.id),
    code: project.code,
    name: project.name,
    sort_key: sortKeyOf(project.name),
    project_type: typeOfWords(project.type),
    project_class: project.klass,
    unit_id: idOf('unit', project.dept),
    manager_text: people.find(({ id }) => id === project.pm)?.name ?? null,
    started_on: project.actualStart,
    planned_finish_on: project.plannedFinish,
    finished_on: project.actualFinish,
    planned_cost_fen: project.bacWan * 1_000_000,
    actual_cost_fen: project.acWan * 1_000_000,
    result: 'accepted',
    note: project.result,
  }));
