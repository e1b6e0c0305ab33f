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

const icons: readonly (readonly [endings: RegExp, icon: typeof FileOutlined])[] = [
  [/\.pdf$/i, FilePdfOutlined],
  [/\.(docx?|wps)$/i, FileWordOutlined],
  [/\.(xlsx?|et|csv)$/i, FileExcelOutlined],
  [/\.pptx?$/i, FilePptOutlined],
  [/\.(png|jpe?g|gif|webp)$/i, FileImageOutlined],
  [/\.zip$/i, FileZipOutlined],
  [/\.md$/i, FileMarkdownOutlined],
  [/\.(txt|xml|json)$/i, FileTextOutlined],
  [/\.(mpp|xer)$/i, ProjectOutlined],
  [/\.eml$/i, MailOutlined],
  [/\.mp4$/i, VideoCameraOutlined],
];

export const fileIconOf = ({ name }: { readonly name: string }): typeof FileOutlined =>
  icons.find(([endings]) => endings.test(name))?.[1] ?? FileOutlined;
