// How many steps of the twelve stories are tests, and how many are still to be told.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const expectedStories = 195;

const folder = fileURLToPath(new URL('../test/stories/', import.meta.url));

export interface StoryStep {
  /** `S01.07` */
  readonly number: string;
  readonly file: string;
  readonly isTold: boolean;
}

/** Every step declared in test/stories, in the order of the files. */
export const storySteps = (): StoryStep[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) => stepsIn(file, readFileSync(`${folder}/${file}`, 'utf8')));

const stepsIn = (file: string, text: string): StoryStep[] =>
  [...text.matchAll(/\btest(\.\w+)?\(\s*['"`](S\d\d\.\d\d) /g)].map(([, modifier, number = '']) => ({
    number,
    file,
    isTold: modifier !== '.todo' && modifier !== '.skip',
  }));

/** What is wrong with the numbering: a step declared twice, a gap, a wrong sum; empty when nothing is. */
export const storyFaults = (all: readonly StoryStep[]): string[] => {
  const byStory = Map.groupBy(all, ({ number }) => number.slice(0, 3));
  const gaps = [...byStory].flatMap(([story, declared]) => {
    const numbers = declared.map(({ number }) => Number(number.slice(4))).sort((a, b) => a - b);
    const isComplete = numbers.every((number, index) => number === index + 1);
    return isComplete ? [] : [`${story} is not numbered 01, 02, … once each: ${numbers.join(' ')}`];
  });
  const sum =
    all.length === expectedStories ? [] : [`${all.length} steps are declared instead of ${expectedStories}`];
  return [...gaps, ...sum];
};

if (import.meta.main) {
  const all = storySteps();
  const faults = storyFaults(all);
  for (const [story, declared] of Map.groupBy(all, ({ number }) => number.slice(0, 3)))
    console.log(`${story}  ${declared.filter(({ isTold }) => isTold).length} of ${declared.length}`);
  console.log(`stories: ${all.filter(({ isTold }) => isTold).length} of ${expectedStories} steps`);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
