import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../../test/e2e/support/chromium.ts';
import { postgresPrograms } from '../../test/support/with-postgres.ts';
import { run } from './command.ts';
import { failedOnce, nothing, together, type Outcome } from './outcome.ts';

interface Need {
  readonly debianPackage: string;
  readonly what: string;
  readonly isThere: () => boolean;
}

const hasChineseFont = (): boolean => {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  // Without fontconfig's own tool the fonts cannot be asked for; then the browser has to do with its own.
  return listed.error ? process.platform !== 'linux' : listed.stdout.trim() !== '';
};

const needs: readonly Need[] = [
  { debianPackage: 'chromium', what: 'a Chromium browser', isThere: () => findChromium() !== null },
  { debianPackage: 'fonts-noto-cjk', what: 'a Chinese font', isThere: hasChineseFont },
  { debianPackage: 'postgresql', what: 'PostgreSQL 15 or later', isThere: () => postgresPrograms() !== null },
];

const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const aptGet = (...parameters: string[]): Promise<number> =>
  run('apt-get', ['-qq', '-y', '-o', 'Acquire::Retries=3', ...parameters], {
    DEBIAN_FRONTEND: 'noninteractive',
  });

const install = async (packages: readonly string[]): Promise<void> => {
  console.log(`installing ${packages.join(', ')}`);
  // Mirrors are busy now and then; the third failure is believed.
  for (let attempt = 1; attempt <= 3 && (await aptGet('update')) !== 0; attempt++)
    await new Promise((go) => setTimeout(go, 5_000 * attempt));
  await aptGet('install', '--no-install-recommends', ...packages);
};

/** What the suite needs from the system, installed where that is possible; what is still missing fails. */
export const systemPackages = async (): Promise<Outcome> => {
  const missing = needs.filter(({ isThere }) => !isThere());
  if (missing.length > 0 && canInstall()) await install(missing.map(({ debianPackage }) => debianPackage));
  let sum = nothing;
  for (const { what, debianPackage, isThere } of needs) {
    const sentence = `${what} is missing: install it as root, on Debian with "apt-get install ${debianPackage}"`;
    sum = together(sum, isThere() ? { ...nothing, passed: 1 } : failedOnce(sentence));
  }
  return sum;
};
