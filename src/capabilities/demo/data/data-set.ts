import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What is read of the demonstration data; the files hold more than the product shows. */
export interface DemoUnit {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly parent: string | null;
  readonly kind: string;
  readonly head: string;
}
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly dept: string;
  readonly post: string;
  readonly roles: readonly string[];
  readonly grade: string;
  readonly costRatePerHour: number;
  readonly skills: readonly { readonly code: string; readonly level: number }[];
  readonly city: string;
  readonly hireDate: string;
  readonly capacityHoursPerDay: number;
}
export interface DemoPlaceholder {
  readonly placeholder: string;
  readonly role: string;
  readonly costRatePerHour: number;
}
export interface DemoTask {
  readonly code: string;
  readonly name: string;
  readonly kind: 'summary' | 'task' | 'milestone';
  readonly parent?: string;
  readonly durationDays?: number;
  readonly curDurationDays?: number;
  readonly preds?: readonly { readonly task: string; readonly type: 'FS' | 'SS' | 'FF' | 'SF'; readonly lag: number }[];
  readonly blStart: string;
  readonly blFinish: string;
  readonly actStart?: string | null;
  readonly actFinish?: string | null;
  readonly fcStart?: string | null;
  readonly fcFinish?: string | null;
  readonly pct: number;
  readonly reportedPct?: number;
  readonly bac?: number;
  readonly ac?: number;
  readonly budgetHours?: number;
  readonly actHours?: number;
  readonly constraint?: { readonly type: 'FNLT' | 'SNET'; readonly date: string };
  readonly assignments?: readonly { readonly res: string; readonly units: number }[];
}
export type Colour = 'G' | 'A' | 'R';
export interface DemoProject {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly klass: 'A' | 'B' | 'C';
  readonly type: string;
  readonly template: string;
  readonly dept: string;
  readonly pm: string;
  readonly sponsor: string;
  readonly customer: string | null;
  readonly contractWan: number | null;
  readonly program: string | null;
  readonly status: string;
  readonly stage: string;
  readonly blStart: string;
  readonly blFinish: string;
  readonly fcFinish: string;
  readonly wbs: readonly DemoTask[];
  readonly milestones: readonly {
    readonly code: string;
    readonly name: string;
    readonly blDate: string;
    readonly actDate: string | null;
    readonly fcDate: string | null;
    readonly key: boolean;
  }[];
  readonly evmMonthly: readonly { readonly month: string; readonly pv: number; readonly ev?: number; readonly ac?: number }[];
  readonly evmHistory: readonly { readonly date: string; readonly spit: number | null; readonly pctComplete: number }[];
  readonly contingencyReserveWan: number;
  readonly evm: {
    readonly pd: number;
    readonly at: number;
    readonly es: number;
    readonly bac: number;
    readonly pv: number;
    readonly ev: number;
    readonly ac: number;
    readonly spi: number;
    readonly spit: number;
    readonly cpi: number;
    readonly eac_cpi: number;
    readonly pctComplete: number;
    readonly reportedPct: number;
  };
  readonly health: {
    readonly computed: { readonly overall: Colour };
    readonly selfReported: Readonly<Record<string, Colour>>;
    readonly watermelon: { readonly flag: boolean; readonly score: number; readonly signals: readonly { readonly code: string }[] };
    readonly inputs: {
      readonly scopeChangePct: number;
      readonly overdueMilestones: readonly { readonly name: string; readonly days: number }[];
      readonly defects: { readonly critical: number; readonly serious: number };
      readonly overdueNc: number;
      readonly keyRoleFillPct: number;
      readonly overallocated: readonly string[];
    };
  };
}
export interface DemoClosedProject {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly klass: 'A' | 'B' | 'C';
  readonly type: string;
  readonly template: string;
  readonly dept: string;
  readonly pm: string;
  readonly sponsor: string;
  readonly contractWan: number | null;
  readonly bacWan: number;
  readonly acWan: number;
  readonly plannedStart: string;
  readonly plannedFinish: string;
  readonly actualStart: string;
  readonly actualFinish: string;
  readonly result: string;
}
export interface DemoRisk {
  readonly project: string;
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly kind: string;
  readonly probabilityPct: number;
  readonly p: number;
  readonly i: number;
  readonly costImpactWan: number;
  readonly scheduleImpactDays: number;
  readonly strategy: string;
  readonly response: string;
  readonly owner: string;
  readonly status: string;
  readonly residualProbabilityPct: number;
  readonly trend: string;
}
export interface DemoIssue {
  readonly project: string;
  readonly id: string;
  readonly title: string;
  readonly priority: string;
  readonly raised: string;
  readonly due: string;
  readonly owner: string;
  readonly status: string;
}
export interface DemoProgram {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly manager: string;
}
export interface DemoReport {
  readonly project: string;
  readonly date: string;
  readonly selfOverall: Colour;
}
export interface DemoChange {
  readonly project: string;
  readonly raised: string;
  readonly decided: string | null;
}
export interface DemoSet {
  readonly meta: { readonly title: string; readonly dataDate: string };
  readonly org: readonly DemoUnit[];
  readonly roleRates: readonly DemoPlaceholder[];
  readonly people: readonly DemoPerson[];
  readonly calendar: {
    readonly name: string;
    readonly hoursPerDay: number;
    readonly holidays: readonly {
      readonly date: string;
      readonly name: string;
      readonly statutory: boolean;
      readonly provisional: boolean;
    }[];
    readonly makeupWorkdays: readonly string[];
  };
  readonly programs: readonly DemoProgram[];
  readonly projects: readonly DemoProject[];
  readonly closedProjects: readonly DemoClosedProject[];
  readonly risks: readonly DemoRisk[];
  readonly issues: readonly DemoIssue[];
  readonly statusReports: readonly DemoReport[];
  readonly changeRequests: readonly DemoChange[];
  readonly overAllocations: {
    readonly items: readonly { readonly person: string; readonly peak: number; readonly consecutiveWeeksOver120: number }[];
  };
  readonly overtimeAlerts: readonly { readonly person: string; readonly overtimeHours: number }[];
}

const folder = fileURLToPath(new URL('../../../../content/demo/', import.meta.url));
const read = <T>(path: string): T => {
  const data: T = JSON.parse(readFileSync(folder + path, 'utf8'));
  return data;
};

/** The demonstration enterprise as it is shipped. */
export const readDemoSet = (): DemoSet => {
  const files = [
    'meta',
    'org',
    'people',
    'calendar',
    'strategy',
    'closed-projects',
    'risks',
    'issues',
    'reports',
    'changes',
    'resources',
    'timesheets',
  ];
  const projects = readdirSync(`${folder}projects`)
    .sort()
    .map((name) => read<{ project: DemoProject }>(`projects/${name}`).project);
  const set: DemoSet = Object.assign({}, ...files.map((name) => read<object>(`${name}.json`)), { projects });
  return set;
};
