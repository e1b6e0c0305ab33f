import { systemActor } from '#platform/actor.ts';
import type { ApprovalSubject, PlannedStep } from '#platform/approval-subject.ts';
import type { Text } from '#platform/i18n.ts';
import { findOffice } from '../offices/store.ts';
import { routeOf } from './rules/initiation.ts';
import { listSays } from './say-on.ts';
import { findInitiationRow } from './store/initiations.ts';
import { executivesOfUnit } from './store/route.ts';

const stepNames: Readonly<Record<string, Text>> = {
  'office decide': ['PMO 审批', 'The PMO decides'],
  'office advise': ['PMO 建议', 'The PMO advises'],
  'office notify': ['知会 PMO', 'The PMO is told'],
  'executive decide': ['主管领导审批', 'The executive decides'],
  'executive notify': ['知会主管领导', 'The executive is told'],
};

/** Of several offices each step says whose it is. */
const namedSteps = {
  decide: (name: string): Text => [`${name} 审批`, `${name} decides`],
  advise: (name: string): Text => [`${name} 建议`, `${name} advises`],
  notify: (name: string): Text => [`知会 ${name}`, `${name} is told`],
};

/** The route by the say at DP-05 of the offices the structure of their tree asks; without one the executive decides. */
export const stepsOf: ApprovalSubject['steps'] = async (db, id, now): Promise<PlannedStep[]> => {
  const { unit_id: unitId } = await findInitiationRow(db, systemActor('initiation'), id);
  const asked = await listSays(db, id, { point: 'DP-05', now });
  const offices = await Promise.all(asked.map(({ officeId }) => findOffice(db, officeId)));
  const executives = await executivesOfUnit(db, unitId, now);
  return routeOf(asked.map(({ level }) => level)).map(({ part, duty, mode }): PlannedStep => {
    const office = part === 'executive' ? undefined : offices[part];
    const kind = `${office ? 'office' : 'executive'} ${duty}`;
    const head = office?.head_person_id ?? null;
    return {
      name:
        office && offices.length > 1
          ? namedSteps[duty](office.display_name ?? office.name)
          : (stepNames[kind] ?? ['审批', 'Approval']),
      mode,
      duty,
      people: office ? (head === null ? [] : [head]) : executives,
    };
  });
};
