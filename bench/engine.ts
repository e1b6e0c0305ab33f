// node bench/engine.ts [--data ../shared/bench] [--save]: every part of the engine in one table, beside its peer or limit in the same run.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { levellingRows } from './engine/levelling.ts';
import { riskRows } from './engine/risk.ts';
import { selectionRows, staffingRows } from './engine/solving.ts';
import { schedulingRows } from './engine/scheduling.ts';
import { headings, isKept, rowText, type EngineRow } from './engine/row.ts';
import { engineChart } from './report/charts.ts';
import { chartLink, line, machine, saveChart, short, writeReadme } from './report/readme.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/bench' },
    save: { type: 'boolean', default: false },
  },
});

const rows: EngineRow[] = [];
const told: string[] = [line(headings), line(headings.map((_, at) => (at < 2 ? '---' : '--:')))];
console.log(told.join('\n'));
for (const part of [
  schedulingRows,
  () => levellingRows(values.data),
  riskRows,
  selectionRows,
  staffingRows,
]) {
  for (const row of await part()) {
    rows.push(row);
    told.push(rowText(row));
    console.log(rowText(row));
  }
}
const missed = rows.filter((row) => isKept(row) === false).length;
const load = short(loadavg()[1] ?? NaN);
const head = `${new Date().toISOString().slice(0, 10)}, ${machine()}, machine load ${load}, seed 1 (selection 3); processor time; ${missed} of ${rows.length} bars missed.`;
console.log(`\n${head}`);
if (values.save) {
  saveChart('engine', engineChart(rows));
  writeReadme(
    'engine',
    `${head}\n\n${told.join('\n')}\n\n${chartLink('engine', 'how much of each bar is used')}`,
  );
}
