import { systemActor } from '#platform/actor.ts';
import { inThread } from '#platform/cpu-work.ts';
import { inLocale, type Text } from '#platform/i18n.ts';
import type { JobKind, JobRun } from '#platform/jobs/jobs.ts';
import type { Selection } from '#engine/portfolio/select.ts';
import type { Chosen, SelectionProblem } from '#engine/portfolio/problem.ts';
import { saveStudyAnswer, studyJob } from './actions/studies.ts';
import { studyAnswer, type Solved } from './rules/study.ts';
import type { Slice } from './solve-study.ts';
import { findStudyProblem } from './store/studies.ts';

const words = {
  searching: ['正在寻找更好的组合', 'Looking for a better portfolio'],
  explaining: ['正在说明每个项目为何入选或落选', 'Working out why each is in or out'],
} as const satisfies Readonly<Record<string, Text>>;

const module = new URL('./solve-study.ts', import.meta.url);
// A search that ends early leaves what it was given; the reasons of a few projects take some seconds at most.
const leastForWhy = 8;
// A wait for the processor must not end a run early.
const limitMs = 600_000;

const inOwnThread = <T>(name: 'searchSlice' | 'explainSlice', slice: Slice): Promise<T> =>
  inThread<T>(module, name, slice, limitMs);

/** In the language of who asked. */
const say = ({ payload }: JobRun, text: Text): string =>
  inLocale(text, payload['locale'] === 'en' ? 'en' : 'zh-CN');

const gapOf = (selection: Selection | null): string =>
  selection && 'gap' in selection && selection.gap !== null
    ? ` · ≤ ${(selection.gap * 100).toFixed(2)} %`
    : '';

/** Between slices it can be stopped, and tells the proven gap. */
const searchFor = async (
  job: JobRun,
  problem: SelectionProblem,
  seconds: number,
): Promise<Selection | null> => {
  let best: Selection | null = null;
  let spent = 0;
  for (const slice of slicesOf(seconds)) {
    await job.progress(5 + (spent / seconds) * 55, `${say(job, words.searching)}${gapOf(best)}`);
    const from: readonly Chosen[] = best?.selected ?? [];
    best = await inOwnThread<Selection>('searchSlice', { problem, seconds: slice, from });
    spent += slice;
    if (best.status === 'optimal' || best.status === 'infeasible') break;
  }
  return best;
};

const run = async (job: JobRun): Promise<Record<string, unknown>> => {
  const studyId = String(job.payload['studyId']);
  const { asked, seconds } = await findStudyProblem(job.app.db, studyId);
  const { problem } = asked;
  const best = await searchFor(job, problem, seconds * 0.6);
  await job.progress(65, `${say(job, words.explaining)}${gapOf(best)}`);
  const slice = { problem, seconds: Math.max(leastForWhy, seconds * 0.4), from: best?.selected ?? [] };
  const solved = await inOwnThread<Solved>('explainSlice', slice);
  // Whoever asked to stop meanwhile gets nothing saved.
  await job.progress(95, say(job, words.explaining));
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
