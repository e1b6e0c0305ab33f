import type { Text } from '#platform/i18n.ts';
import { whyOf } from '../reading/doubt.ts';
import { projectField } from '../reading/project-field.ts';
import type { RegisterRecord } from '../reading/read-record.ts';
import type { Known, Misplaced, RegisterKind, Row } from './kind.ts';
import { sameWord } from './lookup.ts';
import { textOf } from './value.ts';

type Recognised = Pick<
  RegisterKind,
  | 'projectColumn'
  | 'keyOfRow'
  | 'keyOfRecord'
  | 'secondKeyOfRow'
  | 'secondKeyOfRecord'
  | 'whyNotImported'
  | 'labelOfRow'
  | 'labelOfRecord'
>;

/** The field, and the column of the same name, by which a row is called. */
interface TitleField {
  readonly key: 'title' | 'name';
  readonly title: Text;
}

/** How the rows of a register over many projects are recognised: by project and number, else by project and title. */
export const ofProject = (title: TitleField): Recognised => ({
  projectColumn: 'project_id',
  keyOfRow: (row) => keyWith(row['project_id'], row['code']),
  keyOfRecord: (record, known) => keyIn(record, known, 'code'),
  secondKeyOfRow: (row) => keyWith(row['project_id'], row[title.key]),
  secondKeyOfRecord: (record, known) => keyIn(record, known, title.key),
  whyNotImported: (record, known) => whyNotImported(record, known, title),
  labelOfRow: (row) => String(row[title.key]),
  labelOfRecord: (record) => textOf(record, title.key) ?? textOf(record, 'code') ?? '',
});

/** The project a record names, if we know it. */
const projectOf = (record: RegisterRecord, known: Known): string | null => {
  const found = known.projects.find(textOf(record, 'project') ?? '');
  return found.status === 'one' ? found.named.id : null;
};

/** The column of the project for a new row; one that exists stays where it is. */
export const projectColumns = (record: RegisterRecord, known: Known, before: Row | null): Row => {
  const project = projectOf(record, known);
  return before === null && project !== null ? { project_id: project } : {};
};

const whyNotImported = (record: RegisterRecord, known: Known, title: TitleField): Misplaced | null => {
  const project = textOf(record, 'project');
  if (project === null) return missing(projectField.title);
  const column = record.fields['project']?.from ?? '';
  const found = known.projects.find(project);
  if (found.status === 'several')
    return { column, why: whyOf('register.project-ambiguous', { value: project }) };
  if (found.status === 'none')
    return { column, why: whyOf('register.row-without-project', { value: project }) };
  return textOf(record, title.key) === null ? missing(title.title) : null;
};

const missing = (field: Text): Misplaced => ({
  column: '',
  why: whyOf('register.required-missing', { field }),
});

const keyIn = (record: RegisterRecord, known: Known, field: string): string | null => {
  const [project, text] = [projectOf(record, known), textOf(record, field)];
  return project === null || text === null ? null : keyWith(project, text);
};

const keyWith = (project: unknown, word: unknown): string => `${String(project)} ${sameWord(String(word))}`;
