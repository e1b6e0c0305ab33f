import type { Bilingual, TemplateContent } from '../../schema/content.ts';

interface Speech {
  readonly say: (text: Bilingual) => string;
  readonly nameOf: (code: string) => string;
  readonly autofill: string;
}

/** The outline of a template as Markdown: a heading for each section, its guidance as a quotation to be written over. */
export const outlineText = (
  title: string,
  sections: TemplateContent['sections'],
  { say, nameOf, autofill }: Speech,
): string =>
  [
    `# ${title}`,
    ...sections.flatMap((section, index) => [
      `## ${index + 1}. ${say(section)}`,
      `> ${say(section.guidance)}`,
      ...(section.autofill.length > 0 ? [`- ${autofill}: ${section.autofill.map(nameOf).join(' · ')}`] : []),
    ]),
    '',
  ].join('\n\n');
