import { FilePdfOutlined, FileWordOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '#web/i18n/texts.ts';
import { charterTexts } from './texts.ts';

/** The record as Word and as PDF; `path` is the address of its document. */
export function DocumentButtons({ path }: { readonly path: string }) {
  const t = useTexts(charterTexts);
  return (
    <>
      <Button icon={<FileWordOutlined />} href={`${path}?format=docx`} download>
        {t.word}
      </Button>
      <Button icon={<FilePdfOutlined />} href={`${path}?format=pdf`} download>
        {t.pdf}
      </Button>
    </>
  );
}
