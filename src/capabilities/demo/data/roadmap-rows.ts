import { datedSteps } from '../../roadmap/rules.ts';
import { RoadmapTemplates } from '../../roadmap/schema.ts';
import { shippedRuleSet } from './assessment-rows.ts';
import type { IdOf } from './image.ts';
import type { DemoAssessments } from './pmo-set.ts';

interface Ground {
  readonly given: DemoAssessments;
  readonly idOf: IdOf;
}

/** The road map of the PMO: the steps it has finished, and the one it is at. */
export const roadmapTables = ({ given, idOf }: Ground) => {
  const { roadmap } = given;
  const { templates } = RoadmapTemplates.parse(shippedRuleSet('roadmap').content);
  const template = templates.find(({ id }) => id === roadmap.template);
  const steps = datedSteps(template?.steps ?? [], roadmap.starts);
  const owner = idOf('person', roadmap.owner);
  const closings = steps.flatMap(({ step }, at) => {
    const [day, note] = roadmap.finished[at] ?? [];
    return day === undefined ? [] : [{ step, closedAt: `${day}T17:00:00+08:00`, note }];
  });
  const closedAt = new Map(closings.map((closing) => [closing.step.id, closing.closedAt]));
  return {
    roadmap: [
      {
        id: idOf('roadmap', 'hq'),
        created_at: `${roadmap.starts}T09:00:00+08:00`,
        pmo_unit_id: idOf('office', roadmap.office),
        template: roadmap.template,
        title: roadmap.title,
        starts_on: roadmap.starts,
      },
    ],
    roadmap_step: steps.map(({ step, startsOn, dueOn }, position) => ({
      id: stepIdOf(step.id, idOf),
      roadmap_id: idOf('roadmap', 'hq'),
      position,
      code: step.id,
      zh: step.zh,
      en: step.en,
      themes: step.themes,
      required: step.required,
      advised: step.advised,
      owner_id: owner,
      starts_on: startsOn,
      due_on: closedAt.has(step.id) ? dueOn : roadmap.lastDue,
    })),
    ...doneRows({ steps, closings, owner, lastDue: roadmap.lastDue, idOf }),
  };
};

const stepIdOf = (step: string, idOf: IdOf) => idOf('roadmap-step', step);

interface Done {
  readonly steps: ReturnType<typeof datedSteps>;
  readonly closings: readonly {
    readonly step: Done['steps'][number]['step'];
    readonly closedAt: string;
    readonly note: string | undefined;
  }[];
  readonly owner: string;
  readonly lastDue: string;
  readonly idOf: IdOf;
}

const doneRows = ({ steps, closings, owner, lastDue, idOf }: Done) => {
  const closedAt = new Map(closings.map((closing) => [closing.step.id, closing.closedAt]));
  return {
    roadmap_step_closure: closings.map(({ step, closedAt: at, note }) => ({
      step_id: stepIdOf(step.id, idOf),
      closed_at: at,
      closed_by: owner,
      note,
      outputs: [...step.required, ...step.advised].map((id, place) => ({
        id,
        isRequired: place < step.required.length,
        found: 1,
        isThere: true,
      })),
    })),
    roadmap_task: steps.flatMap(({ step }) =>
      step.tasks.map(({ zh, en }, position) => ({
        id: idOf('roadmap-task', `${step.id} ${position}`),
        step_id: stepIdOf(step.id, idOf),
        position,
        zh,
        en,
        owner_id: idOf('person', position === 0 ? 'U013' : 'U012'),
        due_on: closedAt.has(step.id) ? null : lastDue,
        done_at: closedAt.get(step.id) ?? null,
        done_by: closedAt.has(step.id) ? owner : null,
      })),
    ),
  };
};
