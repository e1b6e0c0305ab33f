import { DownloadOutlined, FileWordOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '#web/i18n/texts.ts';
import { Facts } from '#web/kit/Facts.tsx';
import type { TemplateContent } from '../../schema/content.ts';
import type { MethodItem } from '../../schema/messages.ts';
import { methodTexts } from '../texts.ts';
import { useNames, useSay, useWord } from '../use-say.ts';
import { outlineText } from './outline-text.ts';
import { Part } from './Part.tsx';

/** A template: where it applies, its outline with guidance, and the outline as a file. */
export function TemplateView({
  item,
  content,
}: {
  readonly item: MethodItem;
  readonly content: TemplateContent;
}) {
  const t = useTexts(methodTexts);
  const say = useSay();
  const word = useWord();
  const nameOf = useNames();
  const download = () =>
    save(`${say(item)}.md`, outlineText(say(item), content.sections, { say, nameOf, autofill: t.autofill }));
  return (
    <>
      <Facts
        facts={[
          { label: t.phase, value: word(content.appliesTo.phase) },
          { label: t.classes, value: content.appliesTo.classes.join(' · ') },
          { label: t.owner, value: nameOf(content.owner) },
          { label: t.deliverable, value: content.deliverable ? nameOf(content.deliverable) : null },
        ]}
      />
      <div>
        <Button icon={<FileWordOutlined />} href={`/api/templates/${item.id}/document`} download>
          {t.asWord}
        </Button>{' '}
        <Button icon={<DownloadOutlined />} onClick={download}>
          {t.download}
        </Button>
      </div>
      <Part title={t.outline}>
        <ol className="zs-method-steps">
          {content.sections.map((section, index) => (
            <li key={section.id}>
              <span className="zs-method-no zs-number">{index + 1}</span>
              <div>
                {say(section)}
                <p>{say(section.guidance)}</p>
                {section.autofill.length > 0 ? (
                  <p>
                    {t.autofill}: {section.autofill.map(nameOf).join(' · ')}
                  </p>
                ) : null}
              </div>
            </li>
          ))}
        </ol>
      </Part>
    </>
  );
}

const save = (fileName: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  link.download = fileName.replace(/[\\/:*?"<>|]/g, '-');
  link.click();
  URL.revokeObjectURL(link.href);
};
