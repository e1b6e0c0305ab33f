import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** The browser the journeys run in: the one asked for, the system's, or Playwright's own; null without any. */
export const findChromium = (): string | null => {
  const asked = process.env['ZHONGSHU_CHROMIUM'];
  if (asked) return existsSync(asked) ? asked : null;
  return [...installed, chromium.executablePath()].find((path) => path !== '' && existsSync(path)) ?? null;
};

// The sandbox needs a user of its own, which a container's root is not; /dev/shm is small there.
const flags = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
];

export const launchChromium = (): Promise<Browser> => {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('no Chromium found: apt-get install chromium, or set ZHONGSHU_CHROMIUM');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // Where no language is set, the browser cannot name a file it saves in Chinese.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  // The browser ends with its pipe; waiting for it on a signal would hold the test worker up.
  return chromium.launch({ executablePath, env, args: [...flags, ...sandbox], handleSIGTERM: false });
};
