import { isOutput, type OutputId, type StepState } from './names.ts';
import type { FoundOutput, TemplateStep } from './schema.ts';

const dayMs = 86_400_000;

/** The day some days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

interface DatedStep {
  readonly step: TemplateStep;
  readonly startsOn: string;
  readonly dueOn: string;
}

/** The steps of a template one after the other from a day on. */
export const datedSteps = (steps: readonly TemplateStep[], startsOn: string): DatedStep[] => {
  let next = startsOn;
  return steps.map((step) => {
    const first = next;
    next = dayAfter(first, step.days);
    return { step, startsOn: first, dueOn: dayAfter(next, -1) };
  });
};

interface Dated {
  readonly startsOn: string;
  readonly dueOn: string;
  readonly closedAt: string | null;
}

export const stepState = ({ startsOn, dueOn, closedAt }: Dated, today: string): StepState => {
  if (closedAt !== null) return 'finished';
  if (dueOn < today) return 'late';
  return startsOn <= today ? 'running' : 'waiting';
};

interface Wanted {
  readonly required: readonly string[];
  readonly advised: readonly string[];
}

/** How many of each output there must be; one where it is not named. */
const enough: Readonly<Partial<Record<OutputId, number>>> = { 'repeated-measure': 2 };

/** What a step asks for and how much of it there is. An output the product does not know is never there. */
export const outputsOf = (
  { required, advised }: Wanted,
  counted: Readonly<Record<string, number>>,
): FoundOutput[] =>
  [...required, ...advised].map((id, at) => {
    const found = counted[id] ?? 0;
    return {
      id,
      isRequired: at < required.length,
      found,
      isThere: isOutput(id) && found >= (enough[id] ?? 1),
    };
  });

/** The required outputs that are not there yet. */
export const missingOutputs = (outputs: readonly FoundOutput[]): string[] =>
  outputs.filter(({ isRequired, isThere }) => isRequired && !isThere).map(({ id }) => id);

interface Themed {
  readonly id: string;
  readonly themes: readonly string[];
}

/** The step a proposed task belongs to: the first of its theme, else the first of all. */
export const stepForTheme = <S extends Themed>(steps: readonly S[], theme: string): S | undefined =>
  steps.find(({ themes }) => themes.includes(theme)) ?? steps[0];
