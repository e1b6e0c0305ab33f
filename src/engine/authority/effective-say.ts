import { capsFor } from './caps.ts';
import type {
  DatedType,
  Level,
  Override,
  PresetValue,
  Question,
  Reason,
  Register,
  Say,
  UnitFacts,
} from './model.ts';
import { overridesFor } from './overrides.ts';

/**
 * Who has which say on a decision on a day: preset → override of the unit → override by class, amount or
 * type → caps (a)–(d), with the rule that gave the answer. Before its first type begins a unit has the say
 * of 保证型, the most modest. Throws RangeError for a decision point that the register does not hold.
 */
export const effectiveSay = (register: Register, unit: UnitFacts, question: Question): Say => {
  const values = register.get(question.point);
  if (!values) throw new RangeError(`no decision point ${question.point}`);
  const type = typeOn(unit.types, question.on);
  const reasons: Reason[] = [];
  let at = ofPreset(values[type?.preset ?? 'assurance'], { type, question, reasons });
  const { ofUnit, ofCase } = overridesFor(unit.overrides, question);
  if (ofUnit) at = overridden(at, ofUnit, { rule: 'authority.override-unit', reasons });
  if (ofCase) at = overridden(at, ofCase, { rule: 'authority.override-case', reasons });
  return at.mode === null
    ? capped(unit, question, { at, reasons })
    : { ...at, reasons, superiorSigns: false };
};

/** The say on many decisions of one unit. */
export const effectiveSays = (
  register: Register,
  unit: UnitFacts,
  questions: readonly Question[],
): readonly Say[] => questions.map((question) => effectiveSay(register, unit, question));

/** The type in force on a day; null before the first begins. */
export const typeOn = (types: readonly DatedType[], day: string): DatedType | null => {
  let found: DatedType | null = null;
  for (const type of types) if (type.from <= day && (!found || type.from >= found.from)) found = type;
  return found;
};

/** Where the answer stands between two rules. */
interface Standing {
  readonly level: Level;
  readonly mode: string | null;
  readonly rule: string;
}

interface FromPreset {
  readonly type: DatedType | null;
  readonly question: Question;
  readonly reasons: Reason[];
}

/** Where a class is delegated to the departments, the PMO is informed. */
const delegatedLevel: Level = 1;

const ofPreset = (value: PresetValue, { type, question, reasons }: FromPreset): Standing => {
  const rule = ruleOfType(type);
  const preset = type?.preset ?? 'assurance';
  const params = value.mode === null ? { preset, level: value.level } : { preset, mode: value.mode };
  reasons.push({ rule, params });
  const { projectClass } = question;
  if (value.classes === null || projectClass === null || value.classes.includes(projectClass))
    return { level: value.level, mode: value.mode, rule };
  reasons.push({ rule: 'authority.class-delegated', params: { projectClass, level: delegatedLevel } });
  return { level: delegatedLevel, mode: null, rule: 'authority.class-delegated' };
};

const ruleOfType = (type: DatedType | null): string => {
  if (!type) return 'authority.type-not-yet';
  return type.isCustom ? 'authority.preset-custom' : 'authority.preset';
};

const valueOf = ({ level, mode }: Pick<Standing, 'level' | 'mode'>): Record<string, string | number> =>
  mode === null ? { level } : { mode };

const overridden = (
  at: Standing,
  override: Override,
  { rule, reasons }: { readonly rule: string; readonly reasons: Reason[] },
): Standing => {
  const next = { level: override.level ?? at.level, mode: override.mode ?? at.mode, rule };
  reasons.push({ rule, params: { override: override.id, from: override.from, ...valueOf(next) } });
  return next;
};

const capped = (
  unit: UnitFacts,
  question: Question,
  { at, reasons }: { readonly at: Standing; readonly reasons: Reason[] },
): Say => {
  let { level, rule } = at;
  let ofRank = false;
  for (const { letter, most, reason } of capsFor(unit, question)) {
    ofRank ||= letter === 'b';
    if (level > most) {
      level = most;
      rule = reason.rule;
      reasons.push(reason);
    } else if (letter === 'b' && level === most) reasons.push(reason);
  }
  return { level, mode: null, rule, reasons, superiorSigns: ofRank && level >= 3 };
};
