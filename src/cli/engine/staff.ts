import { isRecord, type InvalidInput } from '#engine/invalid-input.ts';
import { readHours } from '#engine/staffing/hours/read-hours.ts';
import { staffHours } from '#engine/staffing/hours/staff-hours.ts';
import { readOneToOne, staffOneToOne } from '#engine/staffing/one-to-one.ts';
import { readProject } from '#engine/staffing/project/read-project.ts';
import { staffProject } from '#engine/staffing/project/staff-project.ts';
import { loadSolver } from '#platform/solver/highs.ts';
import { UsageError } from '../usage.ts';
import { InputError, printing, readJsonOf } from './read-file.ts';
import { wordsOf } from './words.ts';

const usage = `用法 / usage: zhongshu staff FILE --limit-seconds T? --gap G? --schedules N? --seed S? --json
FILE 三种形式之一 / one of:
  {"tasks":["T1"],"people":["P1","P2"],"cost":[[3,null]]}
  {"people":[{"id":"P1","skills":{"java":4},"capacity":[40,40],"unavailable":[1]}],
   "demands":[{"id":"D1","skill":"java","level":3,"hours":[20,20],"value":1,"mostPeople":2,
               "prefers":{"P1":0.5},"current":["P1"]}],"changeCost":5}
  {"people":[{"id":"P1","skills":["java"]}],
   "activities":[{"id":"A1","duration":3,"needs":{"java":1},"after":[]}]}`;

/** `staff FILE`: who does what and when, with a proven bound, as JSON; the shape of FILE tells the kind. */
export const staffVerb = (args: string[]): Promise<number> =>
  printing(async () => {
    const { file, effort } = choices(args);
    const raw = readJsonOf(file, usage);
    const solver = await loadSolver();
    const staffing = answerFor(raw, effort, solver);
    return { ...staffing, cpuMs: Math.round(solver.spentSeconds() * 1000) };
  });

type Effort = ReturnType<typeof choices>['effort'];
type Solver = Awaited<ReturnType<typeof loadSolver>>;

const answerFor = (raw: unknown, effort: Effort, solver: Solver) => {
  if (isRecord(raw) && 'cost' in raw) return staffOneToOne(problemIn(readOneToOne(raw)));
  if (isRecord(raw) && 'activities' in raw) return staffProject(problemIn(readProject(raw)), effort);
  return staffHours(problemIn(readHours(raw)), solver, effort);
};

/** The problem that was read, or the error that names what is wrong. */
export const problemIn = <T>(read: { status: 'read'; problem: T } | InvalidInput): T => {
  if (read.status === 'invalid') throw new InputError(read.rule, read.at, read.message);
  return read.problem;
};

const options = {
  'limit-seconds': { type: 'string', default: '10' },
  gap: { type: 'string', default: '0' },
  schedules: { type: 'string', default: '2000' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean' },
} as const;

const choices = (args: string[]) => {
  const { values, positionals } = wordsOf(args, options, usage);
  const effort = {
    seconds: Number(values['limit-seconds']),
    gap: Number(values.gap),
    schedules: Number(values.schedules),
    seed: Number(values.seed),
  };
  const isSound =
    effort.seconds > 0 && effort.gap >= 0 && effort.schedules >= 1 && Number.isInteger(effort.seed);
  if (!isSound || !Number.isFinite(effort.seconds + effort.schedules)) throw new UsageError(usage);
  return { file: positionals[0], effort };
};
