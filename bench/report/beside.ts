import { medianOf } from '../engine/row.ts';
import { cpuMsOf, type Measured } from '../load/measure.ts';
import { redmineThen, standards, type Bar, type OperationName } from '../peers.ts';
import { judged, line, machine, short } from './readme.ts';

/** One operation of ours and the page of Redmine that answers the same, measured in one run. */
export interface Pair {
  readonly name: OperationName;
  readonly ours: Measured;
  readonly redmine: Measured;
}

/**
 * How many times as long Redmine takes here as on the machine the bars were set for. Only operations whose page is
 * beyond doubt the one that was measured there count.
 */
const slowness = (pairs: readonly Pair[]): number =>
  medianOf(
    pairs.flatMap(({ name, redmine }) => {
      const then = redmineThen[name];
      return then === undefined || name === 'portfolio-page' ? [] : [redmine.p50 / then];
    }),
  );

const headings = [
  'operation',
  'ours: p50 ms · CPU · req/s',
  'Redmine: p50 ms · CPU · req/s',
  'times faster: p50',
  'CPU',
  'req/s',
  'p50 by the bar for this machine',
  'CPU by it',
  'req/s by it',
];

const rowOf = ({ name, ours, redmine }: Pair, times: number): string[] => {
  const { p50, cpu, perSecond }: Bar = standards[name].bar;
  const figures = (one: Measured): string =>
    `${short(one.p50)} · ${short(cpuMsOf(one))} · ${short(one.perSecond)}`;
  return [
    name,
    figures(ours),
    figures(redmine),
    `${short(redmine.p50 / ours.p50)}×`,
    `${short(cpuMsOf(redmine) / cpuMsOf(ours))}×`,
    `${short(ours.perSecond / redmine.perSecond)}×`,
    judged(ours.p50 / (p50 * times), { atMost: 1 }),
    judged(cpuMsOf(ours) / (cpu * times), { atMost: 1 }),
    judged((ours.perSecond * times) / perSecond, { atLeast: 1 }),
  ];
};

/** The table of a run, and how the bars were carried over to the machine it ran on. */
export const besideTable = (pairs: readonly Pair[], load: number): string => {
  const times = slowness(pairs);
  return [
    `${new Date().toISOString().slice(0, 10)}, ${machine()}, PostgreSQL, the small enterprise, machine load ${short(load)}.`,
    '',
    `Redmine takes ${times.toFixed(2)} times as long here as where the bars were set (the median of the operations), so a bar of 10 ms stands for ${short(10 * times)} ms here. The last three columns are shares of the bars so carried over: 1 is the bar itself.`,
    '',
    line(headings),
    line(headings.map((_, column) => (column === 0 ? '---' : '--:'))),
    ...pairs.map((pair) => line(rowOf(pair, times))),
  ].join('\n');
};
