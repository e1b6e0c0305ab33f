import { basename } from 'node:path';
import { readPlanFile } from '#capabilities/schedule/reading/read-plan-file.ts';
import { countsOf, reportOf } from '#capabilities/schedule/reading/report.ts';
import type { Control } from '../control.ts';
import { InputError } from '../engine/read-file.ts';
import { ask, formOf } from './ask.ts';
import type { Report } from './choices.ts';

/** What a plan file holds, what could not be kept and where our dates differ from its own; nothing is written. */
export const dryRunPlan = async (file: string): Promise<Report> => {
  const read = await readPlanFile({ path: file, name: basename(file) });
  if (read.status === 'unreadable') throw new InputError(read.rule, read.at, read.message);
  return { file, planName: read.plan.name, counts: countsOf(read), ...reportOf(read) };
};

interface PlanPreview {
  readonly importId: string;
  readonly status: 'read' | 'unreadable';
  readonly problem: { readonly rule: string; readonly at: string; readonly message: string } | null;
  readonly planName: string | null;
  readonly matchesProject: { readonly id: string; readonly name: string } | null;
  readonly counts: Readonly<Record<string, number>>;
}

interface PlanReport {
  readonly lost?: readonly unknown[];
  readonly warnings?: readonly unknown[];
  readonly differences?: readonly unknown[];
}

/** Imports a plan into the project of its name or number, else into a new one. */
export const importPlan = async (control: Control, file: string): Promise<Report> => {
  const { previews } = await ask<{ previews: PlanPreview[] }>(control, '/api/plans/imports', {
    method: 'POST',
    body: await formOf(file),
  });
  const [preview] = previews;
  if (!preview || preview.problem !== null)
    throw new InputError(
      preview?.problem?.rule ?? 'file.missing',
      preview?.problem?.at ?? '',
      preview?.problem?.message ?? '',
    );
  const { importId, planName, matchesProject, counts } = preview;
  const { projectId } = await ask<{ projectId: string }>(
    control,
    `/api/plans/imports/${importId}/application`,
    {
      method: 'POST',
      body: { projectId: matchesProject?.id ?? null, ...(planName ? { name: planName } : {}) },
    },
  );
  const { report } = await ask<{ report: PlanReport }>(control, `/api/imports/${importId}`, {
    method: 'GET',
  });
  const { lost = [], warnings = [], differences = [] } = report;
  return { file, importId, projectId, planName, counts, lost, warnings, differences };
};
