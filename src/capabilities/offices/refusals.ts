import type { RuleTexts } from '#platform/errors.ts';

export const officeRules = {
  'office.parent-below-itself': [
    '上级 PMO 不能是本单元或其下级，请另选上级',
    'The unit above cannot be the unit itself or one below it; choose another',
  ],
  'office.dates-reversed': [
    '结束日期早于开始日期，请调整',
    'It would end before it begins; change the dates',
  ],
  'office.amounts-reversed': [
    '金额上限不高于下限，请调整',
    'The upper amount is not above the lower one; change them',
  ],
  'office.window-reversed': [
    '演进窗口的最长月数少于最短月数，请调整',
    'The longest time of a step is below the shortest; change them',
  ],
  'office.type-past': [
    '类型变更不能早于今天（{today}）：{from}。已发生的审批按当时的类型办理，请改用今天或以后的日期',
    'A type cannot change before today ({today}): {from}. What was decided stays; use today or later',
  ],
  'office.type-date-taken': [
    '{from} 起已有一次类型安排；请先取消它，或换一个日期',
    'A type is planned from {from} already; take that back first, or use another day',
  ],
  'office.type-begun': [
    '该类型自 {from} 起已生效，不能删除；请安排一次新的类型变更',
    'The type has been in force since {from} and cannot be taken back; plan a new change',
  ],
  'office.head-without-rank': ['请同时填写负责人和职级', 'Give the head together with the rank'],
  'office.change-waits': [
    '“{name}”已有同类变更等待高层审批，请等待审批结束或先撤回',
    'Such a change of "{name}" waits for the executives; wait for it or take it back',
  ],
  'office.change-settled': [
    '该变更已办结或已撤回，不能再次办理；需要时请重新提出',
    'The change is settled or taken back; propose it anew where it is still needed',
  ],
  'function.unknown': [
    '职能目录中没有“{functionId}”，请从目录中选择',
    'The catalogue has no function "{functionId}"; choose from the catalogue',
  ],
  'function.off': [
    '您所在的 PMO 单元已停用“{name}”；数据仍保留，请联系 PMO 主管启用',
    'Your PMO unit has switched off "{name}"; the data are kept; ask the PMO director to switch it on',
  ],
  'authority.point-unknown': [
    '没有决策点“{point}”，请从授权登记中选择',
    'There is no decision point "{point}"; choose one of the register',
  ],
  'authority.value-unfit': [
    '决策点 {point} 需要填写{needs}，二者只填其一',
    'Decision point {point} needs {needs}, and only that',
  ],
  'authority.override-ended': ['该调整已于 {to} 结束，无需再次结束', 'The override ended on {to} already'],
} as const satisfies RuleTexts;

export const officeRemarks = {
  'authority.preset': ['类型“{preset}”的预设：{value}', 'Preset of the type {preset}: {value}'],
  'authority.preset-custom': [
    '自定义类型，以“{preset}”为起点：{value}',
    'Custom type, starting from {preset}: {value}',
  ],
  'authority.type-not-yet': [
    '本单元的类型尚未生效，暂按“{preset}”：{value}',
    'No type of the unit is in force yet; as {preset}: {value}',
  ],
  'authority.class-delegated': [
    '{projectClass} 类项目授权部门决定：{value}',
    'Projects of class {projectClass} are delegated to the units: {value}',
  ],
  'authority.override-unit': [
    '本单元自 {from} 起的调整：{value}',
    'Own value of the unit since {from}: {value}',
  ],
  'authority.override-case': [
    '按级别、金额或类型的调整（自 {from} 起）：{value}',
    'Own value by class, amount or type since {from}: {value}',
  ],
  'authority.cap-charter': [
    '上限 a：章程尚未批准，不高于 {value}',
    'Cap (a): no charter is approved yet, at most {value}',
  ],
  'authority.cap-mandate': [
    '上限 a：授权已于 {to} 到期，不高于 {value}',
    'Cap (a): the mandate ended on {to}, at most {value}',
  ],
  'authority.cap-rank': [
    '上限 b：负责人职级低于相关部门负责人，不高于 {value}，并须上级共同签署',
    'Cap (b): the head ranks below the heads concerned, at most {value}, and the superior signs too',
  ],
  'authority.cap-functional': [
    '上限 c：职能型组织，不高于 {value}；书面补充授权可解除',
    'Cap (c): functional organisation, at most {value}; a written compensating mandate lifts it',
  ],
  'authority.cap-weak-matrix': [
    '上限 c：弱矩阵组织，不高于 {value}；书面补充授权可解除',
    'Cap (c): weak matrix, at most {value}; a written compensating mandate lifts it',
  ],
  'authority.cap-separation': [
    '上限 d：在项目中工作的 PMO 人员不得评价或批准该项目，不高于 {value}',
    'Cap (d): who works in the project neither assesses nor approves it, at most {value}',
  ],
  'office.charge-unit': [
    '{office} 的范围包括“{unit}”，且类型与金额相符，范围最具体者优先',
    'The scope of {office} includes "{unit}" and fits type and amount; the most specific scope comes first',
  ],
  'office.charge-scope': [
    '没有单元服务于该部门；{office} 的项目类型与金额范围相符',
    'No PMO unit serves the unit; type and amount fit the scope of {office}',
  ],
  'office.charge-top': [
    '没有更具体的范围相符，由最上层的 {office} 负责',
    'No narrower scope fits; {office} at the top is in charge',
  ],
  'office.charge-passed-type': [
    '{office} 也服务于该部门，但项目类型不在其范围内',
    '{office} serves the unit too, but the type is not in its scope',
  ],
  'office.charge-passed-amount': [
    '{office} 也服务于该部门，但金额不在其范围内',
    '{office} serves the unit too, but the amount is not in its scope',
  ],
  'authority.structure-central-local': [
    '集中型：本单元负责部门的项目只经 {centre}',
    'Central: the projects of this unit go to {centre} alone',
  ],
  'authority.structure-central-centre': [
    '集中型：下级单元负责部门的项目也只经本单元',
    'Central: the projects of the units below come here alone',
  ],
  'authority.structure-dispersed-local': [
    '分散型：本单元负责部门的项目只经本单元',
    'Dispersed: the projects of this unit come here alone',
  ],
  'authority.structure-dispersed-centre': [
    '分散型：下级单元负责部门的项目只经其自身',
    'Dispersed: the projects of the units below stay there',
  ],
  'authority.structure-mixed-local': [
    '混合型：C 类只经本单元，B 类另知会 {centre}，A 类先经本单元、再经 {centre}，各按自己的授权',
    'Mixed: class C comes here alone, B is also told to {centre}, A comes here and then to {centre}, each with its own say',
  ],
  'authority.structure-mixed-local-a': [
    '混合型：A 类先经本单元、再经 {centre}，各按自己的授权',
    'Mixed: class A comes here and then to {centre}, each with its own say',
  ],
  'authority.structure-mixed-local-b': [
    '混合型：B 类经本单元，并知会 {centre}',
    'Mixed: class B comes here and is told to {centre}',
  ],
  'authority.structure-mixed-local-c': ['混合型：C 类只经本单元', 'Mixed: class C comes here alone'],
  'authority.structure-mixed-centre': [
    '混合型：下级单元负责部门的项目，C 类只经其自身，B 类另知会本单元，A 类先经其自身、再经本单元',
    'Mixed: of the projects of the units below, class C stays there, B is told here, A goes there and then comes here',
  ],
  'authority.structure-mixed-centre-a': [
    '混合型：下级单元负责部门的 A 类项目先经其自身、再经本单元',
    'Mixed: class A of the units below goes there and then comes here',
  ],
  'authority.structure-mixed-centre-b': [
    '混合型：下级单元负责部门的 B 类项目经其自身，知会本单元',
    'Mixed: class B of the units below goes there and is told here',
  ],
  'authority.structure-mixed-centre-c': [
    '混合型：下级单元负责部门的 C 类项目只经其自身',
    'Mixed: class C of the units below stays there',
  ],
  'office.lacks-authority': [
    '缺乏授权：负责人职级“{rank}”低于相关部门负责人“{headsRank}”，优先级、资源调配与冲突裁决须由 {superior} 共同签署；任命为“{headsRank}”后解除',
    'Lacks authority: the head ({rank}) ranks below the heads concerned ({headsRank}); priorities, allocation and arbitration also need the signature of {superior}; appointing a {headsRank} ends it',
  ],
  'office.no-head': [
    '尚未任命负责人，须审批的事项无人办理',
    'It has no head; nobody can decide what waits for it',
  ],
  'office.no-superior': [
    '尚未登记上级，无人共同签署',
    'No superior is recorded who could sign beside the head',
  ],
  'office.form-unfit': [
    '{form}组织中“{type}”难以落实：{points}。请取得书面补充授权，或改用强矩阵',
    'In a {form} organisation the type {type} will not work for: {points}. Obtain a written compensating mandate, or move to a strong matrix',
  ],
  'office.early-upgrade': [
    '提前升级：现类型自 {from} 起仅 {months} 个月，每一步通常需 {fromMonths}–{toMonths} 个月；请在理由中说明为何现在升级',
    'An early upgrade: the present type has held for {months} month(s) since {from}, a step takes {fromMonths}–{toMonths}; say in the reason why now',
  ],
  'office.mend-charter': [
    '批准 PMO 章程并取得有效期内的授权',
    'Have the charter of the PMO approved with a mandate in force',
  ],
  'office.mend-rank': [
    '任命职级不低于“{headsRank}”的负责人',
    'Appoint a head who ranks at least {headsRank}',
  ],
  'office.mend-form': ['登记书面补充授权', 'Record a written compensating mandate'],
  'used-by.pmo_unit': ['{count} 个 PMO 单元', '{count} PMO unit(s)'],
  'used-by.pmo_unit_department': ['{count} 个 PMO 单元的服务范围', 'the scope of {count} PMO unit(s)'],
  'used-by.pmo_unit_type': ['{count} 条类型记录', '{count} type(s) of a PMO unit'],
  'used-by.pmo_mandate': ['{count} 份授权', '{count} mandate(s)'],
  'used-by.pmo_compensation': ['{count} 份补充授权', '{count} compensating mandate(s)'],
  'used-by.pmo_function': ['{count} 项 PMO 职能', '{count} function(s) of a PMO unit'],
  'used-by.authority_override': ['{count} 条授权调整', '{count} override(s) of authority'],
  'used-by.authority_change': ['{count} 次授权变更申请', '{count} change(s) of authority'],
} as const satisfies RuleTexts;
