import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { visibleProjects } from '../../access/visibility.ts';

/** Values of template fields by their codes. */
export type FieldValues = ReadonlyMap<string, string>;

const lines = 10;

/** What is known of a project the actor may see, by the codes of template fields; what is not known is left out. */
export const findProjectValues = async (
  db: Db,
  who: Actor,
  projectId: string,
): Promise<[string, string][]> => {
  const { rows } = await sql<Record<string, string | null>>`
    select project.code as "project.number", project.name as "project.name", project.klass as "project.class",
      project.type as "project.type", project.lifecycle as "project.method", project.description as "proposal.objectives",
      coalesce(manager.name, project.manager_text) as "project.manager",
      coalesce(sponsor.name, project.sponsor_text) as "project.sponsor",
      coalesce(project.start_on, project.baseline_start_on)::text as "project.start",
      coalesce(project.finish_on, project.baseline_finish_on)::text as "project.finish",
      project.baseline_finish_on::text as "baseline.finish",
      trim(to_char(project.budget_fen / 1000000.0, 'FM999999990.00')) || ' 万元' as "project.budget",
      (select string_agg(line, chr(10)) from (select milestone.name || ' ' || coalesce(milestone.actual_on, milestone.forecast_on, milestone.baseline_on)::text as line
        from milestone where milestone.project_id = project.id order by coalesce(milestone.actual_on, milestone.forecast_on, milestone.baseline_on) limit ${lines}) as of_milestones) as "milestones.all",
      (select string_agg(line, chr(10)) from (select risk.code || ' ' || risk.title as line from risk
        where risk.project_id = project.id and risk.status <> 'closed' order by risk.probability * risk.impact desc nulls last, risk.code limit ${lines}) as of_risks) as "risks.top",
      (select string_agg(line, chr(10)) from (select issue.code || ' ' || issue.title as line from issue
        where issue.project_id = project.id and issue.status <> 'closed' order by issue.code limit ${lines}) as of_issues) as "issues.open"
    from project left join person as manager on manager.id = project.manager_id left join person as sponsor on sponsor.id = project.sponsor_id
    where project.id = ${projectId}::uuid and ${visibleProjects(who)}`.execute(db);
  const [row] = rows;
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'project' });
  return Object.entries(row).flatMap(([field, value]): [string, string][] =>
    value === null ? [] : [[field, value]],
  );
};
