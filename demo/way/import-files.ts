import type { Core } from '@strapi/strapi';
import type { Written } from '../files/write-files';
import { compiled } from './compiled';
import { StepFailed } from './step-failed';

/** Takes the files through the importers in their order; a single faulty row stops everything. */
export async function importFiles(
  strapi: Core.Strapi,
  files: readonly Written[],
  onFile: (file: Written, milliseconds: number) => void,
): Promise<void> {
  for (const file of files) {
    const started = performance.now();
    const result = await compiled('import-file').importFile({
      strapi,
      kind: file.kind,
      filePath: file.file,
      shouldCommit: true,
      shouldSkipFaulty: false,
    });
    if (!result.ok) throw new StepFailed(`${file.file}: ${JSON.stringify(result.error)}`);
    const { committed, faultGroups } = result.value;
    if (!committed) throw new StepFailed(`${file.file}: ${JSON.stringify(faultGroups)}`);
    onFile(file, performance.now() - started);
  }
}
