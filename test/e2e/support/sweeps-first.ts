import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The sweeps through every page are short files that take longest: begun last, they would leave the other
 * workers idle for minutes.
 */
export class SweepsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSweep = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/every-page');
    const sorted = await super.sort(files);
    return [...sorted.filter(isSweep), ...sorted.filter((file) => !isSweep(file))];
  }
}
