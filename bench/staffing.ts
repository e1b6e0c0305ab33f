// node bench/staffing.ts [--seeds N] [--save]: assignment, split hours and project staffing beside HiGHS and bounds.
import { parseArgs } from 'node:util';
import { modelOf } from '#engine/mip/model.ts';
import { assign } from '#engine/staffing/assignment.ts';
import { formulateHours } from '#engine/staffing/hours/formulation.ts';
import { staffHours } from '#engine/staffing/hours/staff-hours.ts';
import { staffProject } from '#engine/staffing/project/staff-project.ts';
import { loadSolver } from '#platform/solver/highs.ts';
import { drawFrom } from './enterprise/random.ts';
import { hoursOf, projectOf } from './families/staffing.ts';
import { line, machine, writeReadme } from './report/readme.ts';

const { values: choice } = parseArgs({
  options: { seeds: { type: 'string', default: '3' }, save: { type: 'boolean', default: false } },
});
const seeds = Array.from({ length: Number(choice.seeds) }, (_, at) => at + 1);

const cpuMs = (work: () => void): number => {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};

const spread = (list: readonly number[], unit: string, digits = 0): string => {
  const shown = (value: number): string => value.toFixed(digits);
  const mean = list.reduce((sum, one) => sum + one, 0) / list.length;
  return `${shown(mean)} (${shown(Math.min(...list))}–${shown(Math.max(...list))}) ${unit}`;
};

const assignmentRow = (size: number, limitMs: number): string => {
  const times = seeds.map((seed) => {
    const draw = drawFrom(seed);
    const cost = Float64Array.from({ length: size * size }, () => draw.whole(0, 99));
    return cpuMs(() => assign({ rows: size, columns: size, cost }));
  });
  return line([`assignment ${size} × ${size}, costs 0–99`, spread(times, 'ms'), `limit ${limitMs} ms`]);
};

const hoursRow = async (limit: number): Promise<string> => {
  const [gaps, alone]: [number[], number[]] = [[], []];
  for (const seed of seeds) {
    const problem = hoursOf({ demands: 120, people: 80, weeks: 26, seed });
    gaps.push(100 * (staffHours(problem, await loadSolver(), { seconds: limit, gap: 0.01 }).gap ?? 1));
    const { draft } = formulateHours(problem);
    const model = modelOf(draft);
    const { point, bound } = (await loadSolver()).open(model).solve({ seconds: limit, gap: 0.01 });
    const value = Array.from(point ?? []).reduce((sum, one, at) => sum + one * (model.objective[at] ?? 0), 0);
    alone.push(value > 0 && Number.isFinite(bound) ? (100 * (bound - value)) / value : Infinity);
  }
  return line([
    `hours, 120 demands × 80 people × 26 weeks, ${limit} s`,
    spread(gaps, '% gap', 2),
    `HiGHS alone, ${limit} s: ${spread(alone, '% gap', 2)}`,
  ]);
};

const projectRow = (activities: number): string => {
  const gaps: number[] = [];
  const times = seeds.map((seed) => {
    const problem = projectOf({ activities, people: 10, skills: 6, seed });
    return cpuMs(() => {
      const answer = staffProject(problem, { schedules: 2_000, seed });
      gaps.push(answer.status === 'infeasible' ? Infinity : 100 * answer.gap);
    });
  });
  return line([
    `project, ${activities} activities × 10 people × 6 skills, 2,000 schedules`,
    spread(times, 'ms'),
    `above the bound: ${spread(gaps, '%', 1)}`,
  ]);
};

const table = [
  `${new Date().toISOString().slice(0, 10)}, ${machine()}; processor time of the computing thread, seeds 1–${choice.seeds}, mean (least–most).`,
  '',
  line(['problem', 'ours', 'beside']),
  line(['---', '--:', '--:']),
  assignmentRow(500, 100),
  assignmentRow(1_000, 220),
  await hoursRow(3),
  projectRow(30),
  projectRow(60),
];
console.log(table.join('\n'));
if (choice.save) writeReadme('staffing', table.join('\n'));
