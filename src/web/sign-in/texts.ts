import { defineTexts } from '../i18n/texts.ts';

export const signInTexts = defineTexts({
  title: ['登录', 'Sign in'],
  login: ['登录名', 'Sign-in name'],
  password: ['密码', 'Password'],
  show: ['显示密码', 'Show the password'],
  hide: ['隐藏密码', 'Hide the password'],
  ended: [
    '登录已结束，请重新登录；页面和没有保存的内容都还在',
    'Your session has ended. Sign in again: the page and what you have not saved are still there',
  ],
  submit: ['登录', 'Sign in'],
  totpTitle: ['两步验证', 'Two-step verification'],
  totpText: [
    '请输入验证器应用显示的 6 位验证码，也可以输入一个备用码。',
    'Enter the 6-digit code of your authenticator app, or one of your backup codes.',
  ],
  totp: ['验证码', 'Code'],
  verify: ['验证并登录', 'Verify and sign in'],
  back: ['返回', 'Back'],
  or: ['或', 'or'],
  with: ['使用 {label} 登录', 'Sign in with {label}'],
  slogan: ['让每一个项目决策都有据可依', 'Every project decision on firm ground'],
  sloganText: [
    '项目、资源、成本、风险与知识在同一处，管理层、PMO 与项目团队看到的是同一份事实。',
    'Projects, resources, costs, risks and knowledge in one place: executives, the PMO and the teams see the same facts.',
  ],
  language: ['English', '中文'],
  languageName: ['切换到英文', 'Switch to Chinese'],
});
