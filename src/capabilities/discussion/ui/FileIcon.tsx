import {
  FileExcelOutlined,
  FileImageOutlined,
  FileMarkdownOutlined,
  FileOutlined,
  FilePdfOutlined,
  FilePptOutlined,
  FileTextOutlined,
  FileWordOutlined,
  FileZipOutlined,
  MailOutlined,
  ProjectOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

const word = <FileWordOutlined />;
const sheet = <FileExcelOutlined />;
const slides = <FilePptOutlined />;
const picture = <FileImageOutlined />;
const text = <FileTextOutlined />;
const plan = <ProjectOutlined />;

const icons: Readonly<Record<string, ReactNode>> = {
  pdf: <FilePdfOutlined />,
  doc: word,
  docx: word,
  wps: word,
  xls: sheet,
  xlsx: sheet,
  et: sheet,
  csv: sheet,
  ppt: slides,
  pptx: slides,
  png: picture,
  jpg: picture,
  jpeg: picture,
  gif: picture,
  webp: picture,
  zip: <FileZipOutlined />,
  md: <FileMarkdownOutlined />,
  txt: text,
  xml: text,
  json: text,
  mpp: plan,
  xer: plan,
  eml: <MailOutlined />,
  mp4: <VideoCameraOutlined />,
};

/** The kind of a file as a sign, by the ending of its name. */
export function FileIcon({ name }: { readonly name: string }) {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return (
    <span className="zs-file-icon" aria-hidden="true">
      {icons[ending] ?? <FileOutlined />}
    </span>
  );
}
