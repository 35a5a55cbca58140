import type { Core } from '@strapi/strapi';
import { openRun, type OpenRun } from '../../../domain/explanations/open-run';
import type { Problem } from '../../../domain/problem/problem';
import type { Solution } from '../../../domain/problem/solution';
import { readRunFiles } from '../adapters/publishing-store';

export type StoredRun = {
  readonly open: OpenRun;
  readonly problem: Problem;
  readonly solution: Solution;
};

/** Opening the run of a whole municipality takes a good while, and one learner is asked about after another. */
const KEPT = 3;
const keptOf = new WeakMap<Core.Strapi, Map<string, StoredRun>>();

/** A stored run in one of its versions, ready to be asked what would happen if. */
export async function openStoredRun(
  strapi: Core.Strapi,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<StoredRun | undefined> {
  const kept = keptOf.get(strapi) ?? new Map<string, StoredRun>();
  keptOf.set(strapi, kept);
  const key = `${id} ${version}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const files = await readRunFiles(strapi, id);
  if (files === undefined) return undefined;
  const problem = JSON.parse(files.problem) as Problem;
  const solution = JSON.parse(files.solution) as Solution;
  const stored = { open: openRun({ problem, solution }), problem, solution };
  kept.set(key, stored);
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(old);
  return stored;
}
