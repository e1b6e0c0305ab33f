import type { CustomValue } from '../../plan.ts';
import type { XmlWriter } from '../xml-writer.ts';
import { resourceFieldNames, taskFieldNames } from './field-ids.ts';

export interface Slot {
  readonly field: number;
  readonly name: string;
}

/** Where each custom field of a plan goes among the numbered fields of Microsoft Project. */
export interface CustomSlots {
  readonly slots: ReadonlyMap<string, Slot>;
  /** Labels for which no field was left. */
  readonly homeless: readonly string[];
  readonly write: (xml: XmlWriter, custom: Readonly<Record<string, CustomValue>>) => void;
}

interface Holder {
  readonly custom: Readonly<Record<string, CustomValue>>;
}

/** Gives every label used by the holders a numbered field: its namesake where there is one, else the first free one of its kind. */
export function customSlots(holders: readonly Holder[], table: 'task' | 'resource'): CustomSlots {
  const names = table === 'task' ? taskFieldNames : resourceFieldNames;
  const free = new Map([...names].map(([field, name]) => [name, field]));
  const kinds = labelKinds(holders);
  const slots = new Map<string, Slot>();
  const homeless: string[] = [];
  for (const label of kinds.keys()) claim(label, label);
  for (const [label, kind] of kinds) {
    if (slots.has(label)) continue;
    const name = [...free.keys()].find((each) => each.replace(/\d+$/, '') === kind);
    if (name === undefined) homeless.push(label);
    else claim(label, name);
  }
  function claim(label: string, name: string): void {
    const field = free.get(name);
    if (field === undefined) return;
    free.delete(name);
    slots.set(label, { field, name });
  }
  return { slots, homeless, write: (xml, custom) => writeCustom(xml, custom, slots) };
}

/** Flags and numbers where every value is one, text otherwise. */
function labelKinds(holders: readonly Holder[]): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const { custom } of holders)
    for (const [label, value] of Object.entries(custom)) {
      const kind = typeof value === 'boolean' ? 'Flag' : typeof value === 'number' ? 'Number' : 'Text';
      const known = kinds.get(label);
      kinds.set(label, known === undefined || known === kind ? kind : 'Text');
    }
  return kinds;
}

function writeCustom(xml: XmlWriter, custom: Holder['custom'], slots: ReadonlyMap<string, Slot>): void {
  for (const [label, value] of Object.entries(custom)) {
    const slot = slots.get(label);
    if (slot === undefined) continue;
    const hundredths = slot.name.startsWith('Cost') && typeof value === 'number';
    xml.element('ExtendedAttribute', () => {
      xml.leaf('FieldID', slot.field);
      xml.leaf('Value', hundredths ? Math.round(value * 100) : value);
    });
  }
}
