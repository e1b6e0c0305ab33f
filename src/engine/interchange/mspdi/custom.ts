import type { CustomValue } from '../../plan.ts';
import { takeChildren, takeList } from '../fields.ts';
import type { Fields } from '../fields.ts';
import type { XmlRecord } from '../records.ts';
import type { Tally } from '../tally.ts';
import { readFlag, readNumber } from '../values.ts';
import { fieldName } from './field-ids.ts';

/** A custom value as filed; what it means is known once all definitions have been read. */
export interface FiledCustom {
  readonly field: string;
  readonly value: string | null;
  /** Key of a lookup entry where no text is filed. */
  readonly lookup: string | null;
}

export interface CustomDefinitions {
  readonly define: (record: XmlRecord) => void;
  readonly defineOutlineCode: (record: XmlRecord) => void;
  readonly resolve: (filed: readonly FiledCustom[]) => Record<string, CustomValue>;
}

interface Definition {
  readonly label: string;
  readonly kind: string;
}

/** Parents may lead in a circle. */
const deepestCode = 20;

interface LookupEntry {
  readonly text: string;
  readonly parent: string | null;
}

/** Keeps the definitions of custom fields and turns filed values into named, typed ones. */
export function createCustomDefinitions(fields: Fields, tally: Tally): CustomDefinitions {
  const definitions = new Map<string, Definition>();
  const labels = new Set<string>();
  const lookup = new Map<string, string>();
  const labelled = (field: string, filed: string | null, alias: string | null): Definition => {
    const name = filed ?? fieldName(Number(field)) ?? `Field ${field}`;
    const wanted = alias ?? name;
    const scope = `${field.slice(0, 3)}:`;
    const label = labels.has(scope + wanted) ? `${wanted} (${name})` : wanted;
    labels.add(scope + label);
    return { label, kind: name.replace(/\s*\d+$/, '') };
  };
  const define = (record: XmlRecord): void => {
    const field = fields.text(record, 'FieldID');
    if (field === null) return;
    definitions.set(field, labelled(field, fields.text(record, 'FieldName'), fields.text(record, 'Alias')));
    for (const entry of takeList(record, 'ValueList', 'Value')) {
      const text = fields.text(entry, 'Value');
      const id = fields.text(entry, 'ID');
      if (text !== null && id !== null) lookup.set(`${field}:${id}`, text);
      tally.add('plan.lookup-not-kept', entry.path, text ?? '');
      tally.leftover(entry);
    }
    tally.leftover(record);
  };
  return {
    define,
    defineOutlineCode: (record) => readOutlineCode(record, { fields, tally, lookup }),
    resolve(filed) {
      const custom: Record<string, CustomValue> = {};
      for (const { field, value, lookup: key } of filed) {
        let definition = definitions.get(field);
        if (definition === undefined) definitions.set(field, (definition = labelled(field, null, null)));
        const text = value ?? lookupText(lookup, field, key);
        if (text !== null) custom[definition.label] = typed(definition.kind, text);
      }
      return custom;
    },
  };
}

function lookupText(lookup: ReadonlyMap<string, string>, field: string, key: string | null): string | null {
  if (key === null) return null;
  return lookup.get(key) ?? lookup.get(`${field}:${key}`) ?? key;
}

/** Money is filed in hundredths; it is kept in whole units of the currency. */
function typed(kind: string, text: string): CustomValue {
  if (kind.endsWith('Flag')) return readFlag(text) ?? text;
  if (kind.endsWith('Number')) return readNumber(text) ?? text;
  if (!kind.endsWith('Cost')) return text;
  const hundredths = readNumber(text);
  return hundredths === null ? text : hundredths / 100;
}

function readOutlineCode(
  record: XmlRecord,
  { fields, tally, lookup }: { fields: Fields; tally: Tally; lookup: Map<string, string> },
): void {
  const entries = new Map<string, LookupEntry>();
  const guids = new Map<string, string>();
  for (const entry of takeList(record, 'Values', 'Value')) {
    const id = fields.text(entry, 'ValueID') ?? '';
    const guid = fields.text(entry, 'FieldGUID');
    entries.set(id, { text: fields.text(entry, 'Value') ?? '', parent: fields.text(entry, 'ParentValueID') });
    if (guid !== null) guids.set(guid, id);
    tally.add('plan.lookup-not-kept', entry.path);
    tally.leftover(entry);
  }
  const field = fields.text(record, 'FieldID');
  for (const [guid, id] of guids) lookup.set(guid, pathText(entries, id));
  if (field !== null) for (const id of entries.keys()) lookup.set(`${field}:${id}`, pathText(entries, id));
  tally.leftover(record);
}

function pathText(entries: ReadonlyMap<string, LookupEntry>, id: string): string {
  const texts: string[] = [];
  let entry = entries.get(id);
  while (entry !== undefined && texts.length < deepestCode) {
    texts.unshift(entry.text);
    entry = entry.parent === null ? undefined : entries.get(entry.parent);
  }
  return texts.join('.');
}

/** Takes the custom values of a task or resource. */
export function readCustom(record: XmlRecord, fields: Fields, tally: Tally): FiledCustom[] {
  const filed: FiledCustom[] = [];
  const entries = takeChildren(record, 'ExtendedAttribute');
  entries.push(...takeChildren(record, 'OutlineCode'));
  for (const entry of entries) {
    const field = fields.text(entry, 'FieldID');
    const value = fields.text(entry, 'Value');
    const lookup = fields.text(entry, 'ValueGUID') ?? fields.text(entry, 'ValueID');
    if (field !== null) filed.push({ field, value, lookup });
    for (const known of ['UID', 'ValueID', 'ValueGUID']) entry.fields.delete(known);
    tally.leftover(entry);
  }
  return filed;
}
