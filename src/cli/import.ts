import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importPlan, dryRunPlan } from './import/plan.ts';
import { dryRunRegister, importRegister } from './import/register.ts';
import { duplicateRules, importKinds, type Choices, type Report } from './import/choices.ts';
import { InputError } from './engine/read-file.ts';
import { UsageError } from './usage.ts';
import { withServer } from './import/with-server.ts';

const usage = `用法 / usage: zhongshu import FILE… --kind ${importKinds.join('|')} [--dry-run] [--duplicates ${duplicateRules.join('|')}] [--json]`;

const isOneOf = <T extends string>(all: readonly T[], word: string | undefined): word is T =>
  all.some((one) => one === word);

const choicesOf = (args: string[]): Choices => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      kind: { type: 'string' },
      'dry-run': { type: 'boolean' },
      duplicates: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const { kind, duplicates } = values;
  if (positionals.length === 0 || !isOneOf(importKinds, kind)) throw new UsageError(usage);
  if (duplicates !== undefined && !isOneOf(duplicateRules, duplicates)) throw new UsageError(usage);
  const isDry = values['dry-run'] === true;
  return {
    files: positionals,
    kind,
    mode: isDry ? 'dry-run' : 'import',
    duplicates: duplicates ?? null,
    isJson: values.json === true,
  };
};

/** Imports registers and plans, or says with --dry-run what importing them would find. */
export const importVerb = async (args: string[]): Promise<number> => {
  const choices = choicesOf(args);
  const missing = choices.files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new UsageError(`找不到文件 / no such file: ${missing}`);
  const reports =
    choices.mode === 'dry-run'
      ? await eachFile(choices, dryRun)
      : await withServer((control) => eachFile(choices, (file) => importFile(control, file, choices)));
  const [only] = reports;
  if (choices.isJson) console.log(JSON.stringify(choices.files.length === 1 ? only : reports));
  else for (const report of reports) console.log(inWords(report));
  return reports.some(({ error }) => error) ? 1 : 0;
};

const dryRun = (file: string, { kind }: Choices): Promise<Report> =>
  kind === 'plan' ? dryRunPlan(file) : dryRunRegister(file, kind);

const importFile = (
  control: Parameters<typeof importPlan>[0],
  file: string,
  choices: Choices,
): Promise<Report> =>
  choices.kind === 'plan' ? importPlan(control, file) : importRegister(control, file, choices);

/** One file after the other; one that cannot be read is told and does not keep the others out. */
const eachFile = async (
  choices: Choices,
  work: (file: string, choices: Choices) => Promise<Report>,
): Promise<Report[]> => {
  const reports: Report[] = [];
  for (const file of choices.files)
    reports.push(await work(file, choices).catch((error: unknown) => refusalOf(file, error)));
  return reports;
};

const refusalOf = (file: string, error: unknown): Report => {
  if (!(error instanceof InputError)) throw error;
  return { file, error: { rule: error.rule, at: error.at, message: error.message } };
};

const inWords = (report: Report): string => {
  const { file, error, doubts, lost, differences, ...rest } = report;
  if (error) return `✗ ${file}: ${error.message} ${error.at}`.trimEnd();
  const lines = Object.entries({ ...rest, doubts, lost, differences })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name}: ${Array.isArray(value) ? value.length : JSON.stringify(value)}`);
  return [`✓ ${file}`, ...lines].join('\n');
};
