import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PackagedItem } from './schema/messages.ts';
import type { MethodKind } from './schema/kinds.ts';

const folder = fileURLToPath(new URL('../../../content/', import.meta.url));

interface Entry {
  readonly zh: string;
  readonly en: string;
  readonly id?: string;
  readonly code?: string;
  readonly version?: string;
}
type File = { readonly version: string } & Readonly<Record<string, unknown>>;

const read = <T = File>(path: string): T => {
  const data: T = JSON.parse(readFileSync(folder + path, 'utf8'));
  return data;
};

const itemOf = (kind: MethodKind, entry: Entry, at: { version: string; position: number }): PackagedItem => {
  const { zh, en, id, code, version, ...content } = entry;
  return {
    kind,
    code: code ?? id ?? '',
    position: at.position,
    zh,
    en,
    content,
    shippedVersion: version ?? at.version,
    adapted: false,
    isRetired: false,
  };
};

const lists: readonly { readonly kind: MethodKind; readonly path: string; readonly key: string }[] = [
  { kind: 'process', path: 'processes/processes.json', key: 'processes' },
  { kind: 'template', path: 'templates/templates.json', key: 'templates' },
  { kind: 'template-field', path: 'templates/fields.json', key: 'fields' },
  { kind: 'deliverable', path: 'deliverables/deliverables.json', key: 'deliverables' },
  { kind: 'project-type', path: 'project-types/project-types.json', key: 'projectTypes' },
  { kind: 'metric', path: 'metrics/metrics.json', key: 'metrics' },
  { kind: 'service', path: 'services/services.json', key: 'services' },
  { kind: 'term', path: 'glossary/glossary.json', key: 'terms' },
  { kind: 'role', path: 'roles/roles.json', key: 'roles' },
  { kind: 'centre', path: 'centres/centres.json', key: 'centres' },
];

const ruleSets: readonly (Entry & { readonly path: string; readonly id: string })[] = [
  {
    id: 'classification',
    path: 'classification/classification.json',
    zh: '项目分级与裁剪',
    en: 'Project classes and tailoring',
  },
  { id: 'health', path: 'health/rag-rules.json', zh: '健康度规则', en: 'Health rules' },
  {
    id: 'maturity',
    path: 'maturity/questionnaire.json',
    zh: '成熟度评估问卷',
    en: 'Maturity questionnaire',
  },
  {
    id: 'maturity-quick',
    path: 'maturity/quick-assessment.json',
    zh: '成熟度快速评估',
    en: 'Quick maturity assessment',
  },
  {
    id: 'diagnosis',
    path: 'diagnosis/symptoms.json',
    zh: '现状诊断问卷',
    en: 'Diagnosis of the present state',
  },
  { id: 'roadmap', path: 'roadmap/roadmaps.json', zh: '建设路线图模板', en: 'Set-up road maps' },
  { id: 'competency', path: 'competency/framework.json', zh: '能力框架', en: 'Competency framework' },
  { id: 'pm-ladder', path: 'competency/pm-ladder.json', zh: '项目经理等级', en: 'Project manager levels' },
  { id: 'pmo-family', path: 'competency/pmo-family.json', zh: 'PMO 岗位族', en: 'PMO positions' },
  { id: 'certificates', path: 'competency/certificates.json', zh: '证书', en: 'Certificates' },
];

/** Words of shipped terms that texts do not mark, by the code of the term. */
export const shippedUnmarked = (): ReadonlyMap<string, readonly string[]> => {
  const { terms } = read<{ readonly terms: readonly { id: string; unmarked?: readonly string[] }[] }>(
    'glossary/glossary.json',
  );
  return new Map(terms.flatMap(({ id, unmarked }) => (unmarked ? [[id, unmarked]] : [])));
};

/** The starter method as it is shipped with this version. */
export const shippedMethod = (): PackagedItem[] => [
  ...lists.flatMap(({ kind, path, key }) => {
    const { version } = read(path);
    const entries = read<Readonly<Record<string, readonly Entry[]>>>(path)[key] ?? [];
    return entries.map((entry, position) => itemOf(kind, entry, { version, position }));
  }),
  ...readdirSync(`${folder}lifecycles`)
    .sort()
    .map((name, position) => {
      const entry = read<Entry & { version: string }>(`lifecycles/${name}`);
      return itemOf('lifecycle', entry, { version: entry.version, position });
    }),
  ...shippedAuthority(),
  ...ruleSets.map(({ path, ...names }, position) => {
    const { version, ...content } = read(path);
    return itemOf('rule-set', { ...names, ...content }, { version, position });
  }),
  ...looseSettings(),
];

interface AuthorityFile {
  readonly version: string;
  readonly levels: readonly (Entry & { readonly level: number })[];
  readonly types: readonly (Entry & { readonly id: string })[];
  readonly decisionPoints: readonly Entry[];
  readonly reportingLine: Readonly<Record<string, unknown>>;
  readonly tone: Readonly<Record<string, unknown>>;
  readonly caps: readonly Entry[];
}

const shippedAuthority = (): PackagedItem[] => {
  const { version, levels, types, decisionPoints, reportingLine, tone, caps } =
    read<AuthorityFile>('authority/presets.json');
  const items = (kind: MethodKind, entries: readonly Entry[]) =>
    entries.map((entry, position) => itemOf(kind, entry, { version, position }));
  return [
    ...items(
      'authority-level',
      levels.map(({ level, ...entry }) => ({ ...entry, id: String(level) })),
    ),
    ...items(
      'pmo-type',
      types.map((type) => ({ ...type, reportingLine: reportingLine[type.id], tone: tone[type.id] })),
    ),
    ...items('decision-point', decisionPoints),
    ...items('authority-cap', caps),
  ];
};

/** What two of the list files say about the whole of their list. */
const looseSettings = (): PackagedItem[] => {
  const { metrics: _metrics, version, ...ofMetrics } = read('metrics/metrics.json');
  const { roles: _roles, ...ofRoles } = read('roles/roles.json');
  return [
    itemOf(
      'rule-set',
      { id: 'metric-use', zh: '指标使用规则', en: 'Use of metrics', ...ofMetrics },
      { version, position: ruleSets.length },
    ),
    itemOf(
      'rule-set',
      { id: 'separation', zh: '职责分离', en: 'Separation of duties', ...ofRoles },
      { version: ofRoles.version, position: ruleSets.length + 1 },
    ),
  ];
};
