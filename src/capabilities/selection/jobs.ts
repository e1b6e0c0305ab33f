import { systemActor } from '#platform/actor.ts';
import { inThread } from '#platform/cpu-work.ts';
import { AppError } from '#platform/errors.ts';
import { inLocale, type Text } from '#platform/i18n.ts';
import type { JobKind, JobRun } from '#platform/jobs/jobs.ts';
import type { Selection } from '#engine/portfolio/select.ts';
import type { Chosen } from '#engine/portfolio/problem.ts';
import { saveStudyAnswer, studyJob } from './actions/studies.ts';
import { studyAnswer, type Solved } from './rules/study.ts';
import type { Slice } from './solve-study.ts';
import { findStudyProblem } from './store/studies.ts';

const words = {
  searching: ['正在寻找更好的组合', 'Looking for a better portfolio'],
  explaining: ['正在说明每个项目为何入选或落选', 'Working out why each is in or out'],
} as const satisfies Readonly<Record<string, Text>>;

const module = new URL('./solve-study.ts', import.meta.url);
// A wait for the processor must not end a run early.
const limitMs = 600_000;

const run = async (job: JobRun): Promise<Record<string, unknown>> => {
  const studyId = String(job.payload['studyId']);
  const { asked, seconds } = await findStudyProblem(job.app.db, studyId);
  const say = (text: Text): string => inLocale(text, 'zh-CN');
  const gapOf = (selection: Selection | null): string =>
    selection && 'gap' in selection && selection.gap !== null
      ? ` · ≤ ${(selection.gap * 100).toFixed(2)} %`
      : '';
  let best: Selection | null = null;
  let from: readonly Chosen[] = [];
  let spent = 0;
  // Between slices it can be stopped, and tells the proven gap.
  for (const slice of slicesOf(seconds * 0.6)) {
    await job.progress(5 + (spent / seconds) * 90, `${say(words.searching)}${gapOf(best)}`);
    const found: Selection = await inThread<Selection>(
      module,
      'searchSlice',
      { problem: asked.problem, seconds: slice, from } satisfies Slice,
      limitMs,
    );
    best = found;
    from = found.selected;
    spent += slice;
    if (found.status === 'optimal' || found.status === 'infeasible') break;
  }
  await job.progress(65, `${say(words.explaining)}${gapOf(best)}`);
  const solved = await inThread<Solved>(
    module,
    'explainSlice',
    { problem: asked.problem, seconds: Math.max(2, seconds * 0.4), from } satisfies Slice,
    limitMs,
  );
  // Whoever asked to stop meanwhile gets nothing saved.
  await job.progress(95, say(words.explaining));
  if (solved.selection.status === 'unknown' && from.length > 0)
    throw new AppError('unavailable', 'job.cancelled');
  const who = { ...systemActor('study', job.id), ...job.startedBy };
  await job.app.write(who, 'study.answer', (write) =>
    saveStudyAnswer(write, studyId, studyAnswer(asked, solved)),
  );
  return { studyId, status: solved.selection.status };
};

/** Short ones first, so that the first gap is told soon. */
const slicesOf = (seconds: number): readonly number[] => {
  const slices: number[] = [];
  for (let left = seconds, next = 1; left > 0.01; next = Math.min(8, next * 2)) {
    const slice = Math.min(left, next);
    slices.push(slice);
    left -= slice;
  }
  return slices;
};

export const selectionJobs: readonly JobKind[] = [{ kind: studyJob, run }];
