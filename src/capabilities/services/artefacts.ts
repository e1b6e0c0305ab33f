import type { Text } from '#platform/i18n.ts';
import type { Pillar } from './names.ts';

/** What is looked at in a PMO's set-up; every one is read from the records themselves. */
export interface SetUpFacts {
  readonly hasType: boolean;
  readonly hasCharter: boolean;
  readonly heldPositions: number;
  readonly hasHead: boolean;
  readonly hasCoreGroup: boolean;
  readonly positions: number;
  readonly unreadPositions: number;
  readonly hasMatrix: boolean;
  readonly hasMandate: boolean;
  readonly liaisons: number;
  readonly lackingLiaisons: readonly string[];
  readonly hasRegulation: boolean;
  readonly hasPolicy: boolean;
  readonly hasReviewStandard: boolean;
  readonly adoptedRules: number;
  readonly draftRules: number;
  readonly portalEdition: number | null;
  readonly templates: number;
  readonly projects: number;
  readonly hasCriteria: boolean;
}

interface ArtefactRule {
  readonly id: string;
  readonly pillar: Pillar;
  readonly name: Text;
  /** What is missing; null where it is done. */
  readonly missing: (facts: SetUpFacts) => Text | null;
  /** Page where it is made. */
  readonly path: (officeId: string) => string;
}

const leastTemplates = 30;
const unless = ({ done }: { readonly done: boolean }, text: Text): Text | null => (done ? null : text);

/** The sixteen artefacts of a PMO's system, by its four pillars. */
export const artefactRules: readonly ArtefactRule[] = [
  {
    id: 'unit',
    pillar: 'structure',
    name: ['PMO 单元与类型', 'PMO unit and type'],
    missing: ({ hasType }) => unless({ done: hasType }, ['尚无生效的类型', 'No type is in force']),
    path: (id) => `/offices/${id}`,
  },
  {
    id: 'charter',
    pillar: 'structure',
    name: ['PMO 章程', 'PMO charter'],
    missing: ({ hasCharter }) => unless({ done: hasCharter }, ['没有生效的章程', 'No charter is in force']),
    path: () => '/charters',
  },
  {
    id: 'org-chart',
    pillar: 'structure',
    name: ['组织结构图', 'Organisation chart'],
    missing: ({ heldPositions, hasHead }) =>
      unless({ done: heldPositions > 0 && hasHead }, [
        '须有负责人和至少一个已任职岗位',
        'Needs a head and one held position',
      ]),
    path: (id) => `/pmo-staff?office=${id}`,
  },
  {
    id: 'core-group',
    pillar: 'structure',
    name: ['领导核心组', 'Core group'],
    missing: ({ hasCoreGroup }) => unless({ done: hasCoreGroup }, ['尚未设立', 'Not set up yet']),
    path: (id) => `/pmo-staff?office=${id}&tab=groups`,
  },
  {
    id: 'positions',
    pillar: 'duties',
    name: ['岗位说明书（全部任职并确认）', 'Job descriptions (all held and confirmed)'],
    missing: ({ positions, unreadPositions }) =>
      unless({ done: positions > 0 && unreadPositions === 0 }, [
        `${unreadPositions} 个岗位空缺或职责未确认`,
        `${unreadPositions} position(s) vacant or not confirmed`,
      ]),
    path: (id) => `/pmo-staff?office=${id}`,
  },
  {
    id: 'duty-matrix',
    pillar: 'duties',
    name: ['职责矩阵', 'Duty matrix'],
    missing: ({ hasMatrix }) => unless({ done: hasMatrix }, ['没有批准的矩阵', 'No matrix is approved']),
    path: (id) => `/duties?office=${id}`,
  },
  {
    id: 'mandate',
    pillar: 'duties',
    name: ['授权书', 'Mandate'],
    missing: ({ hasMandate }) => unless({ done: hasMandate }, ['没有有效的授权', 'No mandate is valid']),
    path: () => '/authority',
  },
  {
    id: 'liaisons',
    pillar: 'duties',
    name: ['部门联络人', 'Liaisons of units'],
    missing: ({ liaisons, lackingLiaisons }) =>
      unless(
        { done: liaisons > 0 && lackingLiaisons.length === 0 },
        liaisons === 0
          ? ['尚未列出部门', 'No unit is listed']
          : [
              `${liaisons} 个部门中 ${liaisons - lackingLiaisons.length} 个已指定；缺：${lackingLiaisons.join('、')}`,
              `${liaisons - lackingLiaisons.length} of ${liaisons} named; lacking: ${lackingLiaisons.join(', ')}`,
            ],
      ),
    path: (id) => `/pmo-staff?office=${id}&tab=liaisons`,
  },
  {
    id: 'regulation',
    pillar: 'rules',
    name: ['《PMO 运作管理办法》', 'Regulation of the PMO'],
    missing: ({ hasRegulation }) => unless({ done: hasRegulation }, ['尚未批准', 'Not approved yet']),
    path: () => '/charters?tab=regulations',
  },
  {
    id: 'policy',
    pillar: 'rules',
    name: ['项目管理方针', 'Project management policy'],
    missing: ({ hasPolicy }) => unless({ done: hasPolicy }, ['本年度尚未发布', 'Not published this year']),
    path: () => '/charters?tab=policies',
  },
  {
    id: 'review-standard',
    pillar: 'rules',
    name: ['《里程碑评审管理规范》', 'Standard of milestone reviews'],
    missing: ({ hasReviewStandard }) =>
      unless({ done: hasReviewStandard }, ['尚未发布', 'Not published yet']),
    path: () => '/charters?tab=drafts',
  },
  {
    id: 'resource-guideline',
    pillar: 'rules',
    name: ['资源管理指导方针', 'Resource guideline'],
    missing: ({ adoptedRules, draftRules }) =>
      unless({ done: adoptedRules > 0 }, [
        `没有采纳的条款，${draftRules} 条草案`,
        `No rule is adopted, ${draftRules} draft(s)`,
      ]),
    path: (id) => `/duties?office=${id}&tab=guideline`,
  },
  {
    id: 'portal',
    pillar: 'tools',
    name: ['服务目录与“关于 PMO”', 'Service catalogue and portal'],
    missing: ({ portalEdition }) =>
      unless({ done: portalEdition !== null }, ['尚未发布', 'Not published yet']),
    path: (id) => `/pmo-services?office=${id}`,
  },
  {
    id: 'templates',
    pillar: 'tools',
    name: ['文档模板库', 'Document templates'],
    missing: ({ templates }) =>
      unless({ done: templates >= leastTemplates }, [
        `${templates} 个模板，至少 ${leastTemplates} 个`,
        `${templates} templates of at least ${leastTemplates}`,
      ]),
    path: () => '/method',
  },
  {
    id: 'project-register',
    pillar: 'tools',
    name: ['项目台账', 'Project register'],
    missing: ({ projects }) => unless({ done: projects > 0 }, ['还没有项目', 'There is no project yet']),
    path: () => '/projects',
  },
  {
    id: 'selection-criteria',
    pillar: 'tools',
    name: ['项目选择标准', 'Selection criteria'],
    missing: ({ hasCriteria }) => unless({ done: hasCriteria }, ['尚未发布', 'Not published yet']),
    path: () => '/criteria',
  },
];
