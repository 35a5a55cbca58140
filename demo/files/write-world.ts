import type { World } from '../world/world';
import { rowsOf } from './rows';
import { writeFiles, type Written } from './write-files';

export function writeWorld(world: World, folder: string): Promise<Written[]> {
  return writeFiles((kind) => rowsOf(world, kind), folder);
}
