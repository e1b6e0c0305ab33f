import type { Download, Read } from '#platform/handlers.ts';
import { inLocale, type Text } from '#platform/i18n.ts';
import { headingOf } from '#platform/rows/row-field.ts';
import { writeSheet } from '#platform/sheets/write-sheet.ts';
import { findGlossary } from './store/readings.ts';
import { termFields } from './term-fields.ts';

export const glossaryName: Text = ['术语', 'Glossary'];

/** The terms in use as a workbook with the columns that an import of terms reads. */
export const glossaryTable = async ({ db, who }: Read): Promise<Download> => {
  const { terms } = await findGlossary(db);
  const name = inLocale(glossaryName, who.locale);
  return {
    fileName: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await writeSheet({
      name,
      columns: termFields.map((field) => ({ title: headingOf(field), kind: 'text' })),
      rows: terms.map((term) => [
        term.code,
        term.zh,
        term.en,
        term.abbreviation,
        term.definition.zh,
        term.definition.en,
        term.synonyms.join('；'),
        term.unmarked.join('；'),
        term.note?.zh ?? null,
        term.note?.en ?? null,
      ]),
    }),
  };
};
