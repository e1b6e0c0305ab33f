import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));

export const resultsFolder = join(folder, 'results');

/** Keeps figures as results/NAME.json. */
export const saveResult = (name: string, figures: object): void => {
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(join(resultsFolder, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
};

/** Keeps a chart as results/NAME.svg, which README.md shows by `chartLink`. */
export const saveChart = (name: string, svg: string): void => {
  writeFileSync(join(resultsFolder, `${name}.svg`), svg);
};

export const chartLink = (name: string, alt: string): string => `![${alt}](results/${name}.svg)`;

/** Replaces what stands in README.md between the markers of that name. */
export const writeReadme = (name: string, text: string): void => {
  const path = join(folder, 'README.md');
  const whole = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [before, after] = [whole.indexOf(begin), whole.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`bench/README.md has lost the markers "${name}"`);
  writeFileSync(path, `${whole.slice(0, before + begin.length)}\n\n${text.trim()}\n\n${whole.slice(after)}`);
};

export const machine = (): string =>
  `${cpus().length} cores of ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, Node ${process.versions.node}`;

export const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Three figures are enough of any measurement. */
export const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

type Bound = { readonly atMost: number } | { readonly atLeast: number };

/** A figure with whether it keeps to its bar. */
export const judged = (value: number, bound: Bound): string => {
  const isKept = 'atMost' in bound ? value <= bound.atMost : value >= bound.atLeast;
  return `${short(value)} ${isKept ? '✓' : '✗'}`;
};
