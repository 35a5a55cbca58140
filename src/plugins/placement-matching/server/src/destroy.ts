import { stopRunningJobs } from './jobs/running-jobs';

export async function destroy(): Promise<void> {
  await stopRunningJobs();
}
