import type { WatermelonFacts } from '#engine/health/watermelon.ts';
import type { Measure, ProjectHealth } from '../schema.ts';

interface NamedRules {
  readonly dimensions: readonly {
    readonly measures: readonly {
      readonly id: string;
      readonly zh: string;
      readonly en: string;
      readonly unit: string;
    }[];
  }[];
}

/** Name and unit of a measure as the shipped rules call it. */
export const nameOfMeasure = ({ dimensions }: NamedRules, id: string): { name: string[]; unit: string } => {
  const measure = dimensions.flatMap(({ measures }) => measures).find((one) => one.id === id);
  return measure ? { name: [measure.zh, measure.en], unit: measure.unit } : { name: [id], unit: '' };
};

interface Computed {
  readonly computed: ProjectHealth['health'];
  readonly spit: number | null;
}

/** What the signs of a too rosy self-rating are read from; a fact that was not entered gives no sign. */
export const watermelonFactsOf = (latest: Measure, { computed, spit }: Computed): WatermelonFacts => {
  const fact = (key: string): number | null => latest.facts[key] ?? null;
  const gate = fact('workAfterOpenGate');
  const verified = latest.percentComplete ?? share(latest.evFen, latest.bacFen);
  return {
    self: latest.selfHealth,
    computed,
    spit,
    reportedPercent: latest.reportedPercent,
    verifiedPercent: verified,
    ninetyPercentTasks: fact('ninetyPercentTasks'),
    unreportedOverdueDays: fact('unreportedOverdueDays'),
    criticalDefects: fact('criticalDefects'),
    overdueNc: fact('overdueNc'),
    workAfterOpenGate: gate === null ? null : gate === 1,
    overtimeHours: fact('overtimeHours'),
    greenPeriodsWithoutNews: fact('greenPeriodsWithoutNews'),
  };
};

const share = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : (part / whole) * 100;
