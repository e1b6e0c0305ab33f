import type { Plan, PlanCalendar, PlanLink, PlanTask, Shift } from '#engine/plan.ts';
import { dayOf } from '#engine/days.ts';
import { blankPlan, blankTask } from '#engine/interchange/blank.ts';
import { drawFrom } from '../enterprise/random.ts';

const layers = 50;
const linksPerTask = 2;
const shifts: readonly Shift[] = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
];

const five: PlanCalendar = {
  id: 'five',
  name: '五天',
  base: null,
  week: Array.from({ length: 7 }, (_, weekday) => (weekday === 0 || weekday === 6 ? [] : shifts)),
  exceptions: [],
};

/**
 * The project both schedulers are given: tasks in fifty layers, each waiting for two of the layer
 * before, 1–5 days long, Monday to Friday from eight to five. Finish-to-start links only, which
 * TaskJuggler knows too.
 */
export const layeredPlan = (count: number, seed: number): Plan => {
  const draw = drawFrom(seed);
  const width = Math.ceil(count / layers);
  const links: PlanLink[] = [];
  const tasks = Array.from({ length: count }, (_, index): PlanTask => {
    const layer = Math.floor(index / width);
    for (let link = 0; layer > 0 && link < linksPerTask; link++) {
      const from = `t${(layer - 1) * width + draw.whole(0, width - 1)}`;
      if (!links.some((one, at) => at >= links.length - link && one.from === from))
        links.push({ from, to: `t${index}`, type: 'FS', lag: 0, lagUnit: 'working' });
    }
    return {
      ...blankTask,
      uid: `t${index}`,
      id: index + 1,
      outlineLevel: 1,
      name: `任务 ${index}`,
      parent: null,
      summary: false,
      durationMinutes: draw.whole(1, 5) * 480,
    };
  });
  return {
    ...blankPlan,
    source: { format: 'zhongshu', application: null },
    name: '分层网络',
    start: dayOf(2026, 1, 5) * 1440 + 480,
    calendar: five.id,
    calendars: [five],
    tasks,
    links,
    resources: [],
    assignments: [],
  };
};
