import type { Text } from '#platform/i18n.ts';
import type { SearchEntry } from '#platform/search.ts';
import type { Doubt, Why } from '../reading/doubt.ts';
import type { RegisterRecord } from '../reading/read-record.ts';
import type { FieldKind, RegisterTarget } from '../reading/target.ts';
import type { RegisterKindName } from '../reading/kind-names.ts';
import type { Lookup, Named } from './lookup.ts';

/** Columns of a database row with their values. */
export type Row = Readonly<Record<string, unknown>>;

export interface ExistingRow extends Row {
  readonly id: string;
  readonly version: number;
}

/** What is in the system before an import, as far as a kind needs it. */
export interface Known {
  readonly rows: readonly ExistingRow[];
  /** Codes taken by rows the actor does not see. */
  readonly hiddenCodes: ReadonlySet<string>;
  readonly namedUnits: readonly Named[];
  readonly units: Lookup;
  readonly people: Lookup;
  readonly programs: Lookup;
  readonly projects: Lookup;
}

export interface KindContext {
  readonly known: Known;
  /** The row that the record changes; null for a new one. */
  readonly before: ExistingRow | null;
  /** The names of the file's columns. */
  readonly headings: readonly string[];
  readonly fileName: string;
  /** The instant of the import as ISO text. */
  readonly at: string;
}

/** What one record says about the row: its columns, and what was doubtful in finding them. */
export interface Said {
  readonly columns: Row;
  readonly doubts: readonly Doubt[];
}

/** Why a record cannot be imported, and the column that says so. */
export interface Misplaced {
  readonly column: string;
  readonly why: Why;
}

/** One thing of a row as people know it, over the columns that hold it. */
export interface ShownField {
  readonly key: string;
  readonly title: Text;
  readonly kind: FieldKind;
  readonly columns: readonly string[];
  /** Its value in words where the columns do not say it themselves. */
  readonly show?: (row: Row, known: Known) => unknown;
}

/** A kind of import: what is read, where it goes, by what a row is known again. */
export interface RegisterKind {
  readonly name: RegisterKindName;
  readonly target: RegisterTarget;
  readonly table: 'project' | 'person' | 'org_unit' | 'risk' | 'issue' | 'milestone';
  /** The column that says on which project the rows are; null where they are on none. */
  readonly projectColumn: 'id' | 'project_id' | null;
  /** The type of the rows in the audit log and the search index. */
  readonly subject: 'project' | 'person' | 'unit' | 'risk' | 'issue' | 'milestone';
  readonly permissions: { readonly create: string; readonly update: string };
  /** By what an existing row and a record are the same; null where the record has no such thing. */
  readonly keyOfRow: (row: ExistingRow) => string;
  readonly keyOfRecord: (record: RegisterRecord, known: Known) => string | null;
  /** By what they are the same where the record has no key. */
  readonly secondKeyOfRow: (row: ExistingRow) => string;
  readonly secondKeyOfRecord: (record: RegisterRecord, known: Known) => string | null;
  /** Why a record has no place among the rows; null where it has one. */
  readonly whyNotImported?: (record: RegisterRecord, known: Known) => Misplaced | null;
  /** What a row is called. */
  readonly labelOfRow: (row: Row) => string;
  readonly labelOfRecord: (record: RegisterRecord) => string;
  readonly say: (record: RegisterRecord, context: KindContext) => Said;
  /** Every column a new row is written with, and its value unless the record says otherwise. */
  readonly blank: Row;
  /** Codes for records without one begin with this. */
  readonly prefix: string;
  /** Columns that follow from others, such as the key of sorting. */
  readonly derived: (row: Row) => Row;
  readonly fields: readonly ShownField[];
  readonly searchEntry?: (row: ExistingRow) => SearchEntry;
}
