import { theme, type ThemeConfig } from 'antd';

const fontFamily =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Source Han Sans CN', 'Noto Sans CJK SC', sans-serif";

const shared = {
  fontFamily,
  fontSize: 14,
  fontWeightStrong: 600,
  borderRadius: 6,
  borderRadiusLG: 8,
  controlHeight: 30,
  // The least that everybody hits.
  controlHeightSM: 24,
  padding: 14,
  paddingLG: 18,
  wireframe: false,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.18s',
} as const;

const light = {
  ...shared,
  colorPrimary: '#1d5fe0',
  // Darker, not lighter: white on the lighter shade that is derived by default is too faint to read.
  colorPrimaryHover: '#174cb5',
  colorPrimaryActive: '#133f96',
  colorLink: '#1d5fe0',
  colorLinkHover: '#174cb5',
  colorLinkActive: '#133f96',
  colorSuccess: '#0b7a5e',
  colorWarning: '#8a5300',
  colorError: '#b42318',
  colorInfo: '#1d5fe0',
  colorText: '#1f2328',
  colorTextSecondary: '#57606a',
  colorTextTertiary: '#57606a',
  colorTextPlaceholder: '#6a737d',
  colorTextDescription: '#57606a',
  colorBorder: '#cfd5dc',
  colorBorderSecondary: '#e6e9ed',
  colorBgLayout: '#f4f6f9',
  colorSuccessBg: '#e8f6f1',
  colorSuccessBorder: '#b5dfd0',
  colorWarningBg: '#fff4dd',
  colorWarningBorder: '#f0d49a',
  colorErrorBg: '#fdebe9',
  colorErrorBorder: '#f3c2bc',
  colorInfoBg: '#e6f0ff',
  colorInfoBorder: '#b7d0fb',
  colorBgMask: 'rgb(16 24 40 / 32%)',
} as const;

const dark = {
  ...shared,
  colorPrimary: '#3d74e0',
  colorLink: '#7fb0ff',
  colorLinkHover: '#a3c6ff',
  colorLinkActive: '#a3c6ff',
  colorSuccess: '#3fb68b',
  colorWarning: '#d8a032',
  colorError: '#f0796d',
  colorInfo: '#7fb0ff',
  colorText: '#e4e6e9',
  colorTextSecondary: '#a2a9b3',
  colorTextTertiary: '#a2a9b3',
  colorTextPlaceholder: '#8d95a0',
  colorTextDescription: '#a2a9b3',
  colorBgBase: '#0d0f12',
  colorBgContainer: '#141414',
  colorBgElevated: '#1f2023',
  colorBgLayout: '#0d0f12',
  colorSuccessBg: '#11291f',
  colorSuccessBorder: '#1f4c39',
  colorWarningBg: '#2c220c',
  colorWarningBorder: '#54411a',
  colorErrorBg: '#341613',
  colorErrorBorder: '#63302a',
  colorInfoBg: '#172a4d',
  colorInfoBorder: '#2a4a85',
  colorBgMask: 'rgb(0 0 0 / 55%)',
} as const;

const table = {
  cellPaddingBlock: 7,
  cellPaddingInline: 10,
  headerBorderRadius: 0,
  headerSplitColor: 'transparent',
  bodySortBg: 'transparent',
} as const;

const button = { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } as const;

// White on the red of the dark look, or on the lighter blue derived for it, is too faint to read.
const darkButton = {
  ...button,
  dangerColor: '#140807',
  colorPrimaryHover: '#2f62c4',
  colorPrimaryActive: '#2a57ae',
  defaultHoverColor: '#7fb0ff',
  defaultHoverBorderColor: '#7fb0ff',
  defaultActiveColor: '#a3c6ff',
  defaultActiveBorderColor: '#a3c6ff',
} as const;

export interface Look {
  readonly look: 'light' | 'dark';
  readonly motion: 'short' | 'none';
}

/** Our look on the component library: own tokens on its default algorithm. */
export const antdTheme = ({ look, motion }: Look): ThemeConfig => ({
  algorithm: look === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: { ...(look === 'dark' ? dark : light), motion: motion === 'short' },
  components: {
    Table:
      look === 'dark'
        ? {
            ...table,
            headerBg: '#1b1c1e',
            headerSortActiveBg: '#1b1c1e',
            headerSortHoverBg: '#232529',
            fixedHeaderSortActiveBg: '#1b1c1e',
            rowHoverBg: '#1c1e22',
            rowSelectedBg: '#172a4d',
            rowSelectedHoverBg: '#1c3360',
          }
        : {
            ...table,
            headerBg: '#fafbfc',
            headerSortActiveBg: '#fafbfc',
            headerSortHoverBg: '#f0f3f7',
            fixedHeaderSortActiveBg: '#fafbfc',
            rowHoverBg: '#f5f8fc',
            rowSelectedBg: '#e6f0ff',
            rowSelectedHoverBg: '#d9e8ff',
          },
    Button: look === 'dark' ? darkButton : button,
    Modal: { titleFontSize: 16 },
    Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
    // The shades derived for the dark look are too faint on a menu.
    ...(look === 'dark' ? { Dropdown: { colorPrimary: '#7fb0ff', colorError: '#f0796d' } } : {}),
  },
});
